using System.Collections.Concurrent;

namespace LetterLint.Service;

/// <summary>
/// Who is served when: a few letters are checked at once, and no client has all the places, so that one that sends the worst
/// letters leaves room for the others.
/// </summary>
internal sealed class Turns(int atOnce, TimeSpan patience) : IDisposable
{
    /// <summary>How many requests of one client are read or wait at a time.</summary>
    public const int MostOfClient = 16;

    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly ConcurrentDictionary<string, Client> _clients = new(StringComparer.Ordinal);

    /// <summary>Lets a request in, which has no place yet.</summary>
    /// <exception cref="InputException">The client has sent too many at once.</exception>
    public Entry Enter(string client)
    {
        var of = _clients.GetOrAdd(client, _ => new Client(new SemaphoreSlim(Math.Max(1, atOnce - 1))));
        var entry = new Entry(this, of);
        if (Interlocked.Increment(ref of.Inside) > MostOfClient)
        {
            entry.Dispose();
            throw new InputException(StatusCodes.Status429TooManyRequests, $"More than {MostOfClient} letters were sent at once; wait for the answers to some of them.");
        }

        return entry;
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Where a client stands. It is kept: addresses of clients are few.</summary>
    public sealed class Client(SemaphoreSlim own)
    {
        public int Inside;

        public SemaphoreSlim Own => own;
    }

    /// <summary>A request that has been let in.</summary>
    public sealed class Entry(Turns turns, Client client) : IDisposable
    {
        /// <summary>Waits for a place: behind the client's own letters as long as its time lasts, then for those of others.</summary>
        /// <exception cref="InputException">None has become free in time.</exception>
        public async Task Wait(CancellationToken stop)
        {
            await client.Own.WaitAsync(stop);
            var hasPlace = false;
            try
            {
                hasPlace = await turns.Places.WaitAsync(turns.Patience, stop);
            }
            finally
            {
                if (!hasPlace)
                {
                    client.Own.Release();
                }
            }

            if (hasPlace)
            {
                return;
            }

            throw new InputException(StatusCodes.Status503ServiceUnavailable, "Other letters are being checked; try again in a moment.");
        }

        /// <summary>Gives the place back.</summary>
        public void Leave()
        {
            turns.Places.Release();
            client.Own.Release();
        }

        public void Dispose() => Interlocked.Decrement(ref client.Inside);
    }

    private SemaphoreSlim Places => _places;

    private TimeSpan Patience => patience;
}
