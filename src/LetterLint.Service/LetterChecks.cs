using System.Reflection;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Rules;
using LetterLint.Scripting;
using LetterLint.Settings;

namespace LetterLint.Service;

/// <summary>Works on what callers send: first a letter is read, then it waits for its turn, and none takes longer than the operator allows.</summary>
internal sealed class LetterChecks : IDisposable
{
    // After a letter that left this much behind, the memory is given back at once.
    private const long MuchMemory = 256L * 1024 * 1024;

    private readonly ServiceSettings _settings;
    private readonly Turns _turns;
    private readonly LetterBody _bodies = new();
    private readonly Framework? _framework;
    private readonly HouseRules _house;

    /// <exception cref="FrameworkException">The settings of the house do not say what they must.</exception>
    public LetterChecks(ServiceSettings settings)
    {
        _settings = settings;
        _turns = new Turns(settings.AtOnce, settings.Patience);
        var house = settings.Settings is { } file ? SettingsFile.Read(file) : null;
        var frameworks = house?.Load() ?? FrameworkLibrary.Load();
        _framework = house?.FrameworkIn(frameworks);
        var rules = RuleSet.In(Assembly.Load("LetterLint.Rules"));
        (rules, _house) = house is { House.IsEmpty: false } ? HouseFolders.Load(house.House, settings.RunScripts).Beside(rules) : (rules, HouseRules.None);
        rules = house?.Apply(rules, _house.BrokenIds) ?? rules;
        Linter = new Linter(rules, frameworks, _house);
    }

    public Linter Linter { get; }

    /// <summary>What is wrong with the rules of the house.</summary>
    public IEnumerable<HouseFault> Faults => _house.Faults;

    /// <summary>The framework of that id, or that of the house, or null where it is to be recognised.</summary>
    /// <exception cref="InputException">There is no such framework.</exception>
    public Framework? FrameworkOf(string? id) => id is null ? _framework : Linter.Frameworks.Find(id)
        ?? throw new InputException(StatusCodes.Status400BadRequest, "There is no framework of that id; /v1/frameworks lists them.");

    /// <summary>Reads what a request sends and works on it when its turn has come.</summary>
    /// <exception cref="InputException">It is not taken, or not now.</exception>
    public async Task<TAnswer> Run<TSent, TAnswer>(HttpRequest request, Func<HttpRequest, LetterBody, LetterBody.Lease, CancellationToken, Task<TSent>> read, Func<TSent, CancellationToken, TAnswer> work)
    {
        var aborted = request.HttpContext.RequestAborted;
        using var entry = _turns.Enter(ClientOf(request));
        using var lease = new LetterBody.Lease();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        stop.CancelAfter(_settings.Limit);
        var isRead = false;
        try
        {
            var sent = await read(request, _bodies, lease, stop.Token);
            isRead = true;
            await entry.Wait(stop.Token);
            return await Work(entry, sent, work, stop.Token);
        }
        catch (DocumentException e)
        {
            throw new InputException(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw isRead
                ? new InputException(StatusCodes.Status503ServiceUnavailable, $"The letter takes longer than {_settings.Seconds:0.#} seconds; shorten it, or check it with the command line.")
                : new InputException(StatusCodes.Status408RequestTimeout, "The letter did not arrive in time.");
        }
    }

    public void Dispose() => _turns.Dispose();

    private static async Task<TAnswer> Work<TSent, TAnswer>(Turns.Entry entry, TSent sent, Func<TSent, CancellationToken, TAnswer> work, CancellationToken stop)
    {
        var task = Task.Run(() => work(sent, stop), CancellationToken.None);

        // Work that goes on after its time keeps its place, so that a hundred slow letters are never checked at once.
        _ = task.ContinueWith(_ =>
        {
            entry.Leave();
            if (GC.GetTotalMemory(forceFullCollection: false) > MuchMemory)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }, TaskScheduler.Default);
        return await task.WaitAsync(stop);
    }

    /// <summary>Pages and programs are clients of their own, so that a script never shuts out the author beside it; other machines are each their own.</summary>
    private static string ClientOf(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress + (request.HttpContext.Items.ContainsKey(Gate.OfPage) ? " page" : " program");
}
