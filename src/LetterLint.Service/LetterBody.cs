namespace LetterLint.Service;

/// <summary>Bodies of requests, held in memory and nowhere else, and no more of them at once than the service has room for.</summary>
internal sealed class LetterBody
{
    // A few of the largest letters at once; beyond that others wait.
    private static readonly long MostAtOnce = 8L * LetterInput.MostBytes;

    private long _held;

    /// <summary>Reads to the end of a stream. What it holds is given back with <see cref="Lease"/>.</summary>
    /// <exception cref="InputException">There is more than the limit, no room now, or no end that can be read.</exception>
    public async Task<byte[]> Read(Stream body, int most, Lease lease, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await Next(body, buffer, stop)) > 0)
        {
            lease.Take(this, read);
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw new InputException(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {most / 1024 / 1024} MB, which no letter is.");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A chunk that says to be larger than any number is told as a broken stream, not as a bad request.</summary>
    private static async Task<int> Next(Stream body, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(buffer, stop);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw new InputException(StatusCodes.Status400BadRequest, "The body cannot be read to its end; send it again.");
        }
    }

    /// <summary>What one request holds of the room.</summary>
    public sealed class Lease : IDisposable
    {
        private LetterBody? _of;

        /// <summary>How many bytes the request has sent.</summary>
        public long Bytes { get; private set; }

        public void Take(LetterBody of, int bytes)
        {
            _of = of;
            Bytes += bytes;
            if (Interlocked.Add(ref of._held, bytes) > MostAtOnce)
            {
                throw new InputException(StatusCodes.Status503ServiceUnavailable, "Other letters are being read; try again in a moment.");
            }
        }

        public void Dispose()
        {
            if (_of is not null)
            {
                Interlocked.Add(ref _of._held, -Bytes);
            }
        }
    }
}
