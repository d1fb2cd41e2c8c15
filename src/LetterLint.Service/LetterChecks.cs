using System.Reflection;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Scripting;
using LetterLint.Settings;

namespace LetterLint.Service;

/// <summary>Checks what callers send, a few letters at once, none for longer than the operator allows.</summary>
internal sealed class LetterChecks : IDisposable
{
    private readonly ServiceSettings _settings;
    private readonly SemaphoreSlim _free;
    private readonly Framework? _framework;
    private readonly HouseRules _house;

    /// <exception cref="FrameworkException">The settings of the house do not say what they must.</exception>
    public LetterChecks(ServiceSettings settings)
    {
        _settings = settings;
        _free = new SemaphoreSlim(settings.AtOnce);
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

    /// <summary>The findings in the letter of a request, as the command line writes them.</summary>
    /// <exception cref="InputException">The letter is not taken, or not now.</exception>
    public async Task<byte[]> Check(HttpRequest request)
    {
        var aborted = request.HttpContext.RequestAborted;
        if (!await _free.WaitAsync(_settings.Patience, aborted))
        {
            throw new InputException(StatusCodes.Status503ServiceUnavailable, "Other letters are being checked; try again in a moment.");
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        stop.CancelAfter(_settings.Limit);
        Task<byte[]>? check = null;
        try
        {
            var sent = await LetterInput.Read(request, stop.Token);
            var framework = sent.Framework is null ? _framework : Linter.Frameworks.Find(sent.Framework)
                ?? throw new InputException(StatusCodes.Status400BadRequest, "There is no framework of that id; /v1/frameworks lists them.");
            check = Task.Run(() => Check(sent, framework), CancellationToken.None);
            return await check.WaitAsync(stop.Token);
        }
        catch (DocumentException e)
        {
            throw new InputException(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw check is null
                ? new InputException(StatusCodes.Status408RequestTimeout, "The letter did not arrive in time.")
                : new InputException(StatusCodes.Status503ServiceUnavailable, $"The letter takes longer than {_settings.Seconds:0.#} seconds; shorten it, or check it with the command line.");
        }
        finally
        {
            // A check that goes on after its time keeps its place, so that a hundred slow letters are never checked at once.
            _ = (check ?? Task.CompletedTask).ContinueWith(_ => _free.Release(), TaskScheduler.Default);
        }
    }

    public void Dispose() => _free.Dispose();

    private byte[] Check(Sent sent, Framework? framework)
    {
        var result = Linter.Lint(sent.Read(sent.Name), framework);
        using var json = new MemoryStream();
        JsonReport.Write([result, .. HouseRules.Report([.. _house.Faults, .. result.Faults])], json);
        return json.ToArray();
    }
}
