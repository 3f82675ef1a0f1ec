using System.Globalization;
using System.Text.Json;

namespace Claudia.Load;

/// <summary>One scenario as it went.</summary>
internal sealed record Act(string Scenario, Figures Figures, Findings Findings, TimeSpan Took)
{
    /// <summary>The closing lines.</summary>
    public IReadOnlyList<(string Name, double Value)> Lines =>
    [
        ("kills", Figures.Kills),
        ("freezes", Figures.Freezes),
        ("conversations", Findings.Conversations),
        ("transfers", Findings.Transfers),
        ("confirmed", Findings.Confirmed),
        ("confirmed late", Findings.ConfirmedLate),
        ("superseded", Findings.Superseded),
        ("unresolved", Findings.Unresolved),
        ("duplicates", Findings.Duplicates),
        ("lost", Findings.Lost),
        ("never delivered", Findings.NeverDelivered),
        ("spoke after a takeover", Findings.Count(Check.SpokeAfterTakeover)),
        ("other violations", Findings.Count(Check.Start) + Findings.Count(Check.Unforeseen)),
        ("longest start s", Math.Round(Figures.LongestStart.TotalSeconds, 1)),
        ("most memory of a process MB", Math.Round(Figures.MostMemory / 1e6)),
        ("seconds", Math.Round(Took.TotalSeconds)),
    ];
}

/// <summary>How all of them went.</summary>
internal sealed record Report(IReadOnlyList<Act> Acts)
{
    private const int MostShown = 20;

    public bool IsGood => Acts.All(act => act.Findings.Violations.Count == 0);

    /// <summary>Violations to the errors, the closing lines to the output.</summary>
    public void Write(bool json)
    {
        foreach (var act in Acts)
        {
            foreach (var violation in act.Findings.Violations.Take(MostShown))
                Console.Error.WriteLine($"{act.Scenario}: {violation}");
            foreach (var file in act.Findings.Files)
                Console.Error.WriteLine($"\n{act.Scenario}: {file}");
        }
        Console.WriteLine(json ? AsJson() : string.Join("\n\n", Acts.Select(AsLines)));
    }

    private static string AsLines(Act act) =>
        $"scenario: {act.Scenario}\n{string.Join('\n', act.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Name}: {line.Value}")))}";

    private string AsJson() => JsonSerializer.Serialize(
        Acts.ToDictionary(act => act.Scenario, act => act.Lines.ToDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal), StringComparer.Ordinal));
}
