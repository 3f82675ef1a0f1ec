using System.CommandLine;
using Claudia.Answers;
using Claudia.Engine;
using Claudia.Rulebooks;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate decisions</c>: how well Claudia decides on labelled dialogues.</summary>
internal static class EvaluateDecisionsCommand
{
    private static readonly Option<FileInfo> Dialogues = new("--dialogues") { Description = "The dialogues: a JSON object a line, as docs/scorecard.md describes them.", Required = true };
    private static readonly Option<string?> Articles = new("--articles") { Description = "The folder of articles to draft from. Not needed where each turn says its draft's confidence, or its prediction." };
    private static readonly Option<string?> RulesFile = new("--rules") { Description = "A rules file; without one the built-in rules decide." };
    private static readonly Option<double> Early = Cost("--cost-early", "What a turn too early costs.", new DecisionCosts().Early);
    private static readonly Option<double> Late = Cost("--cost-late", "What a turn too late costs.", new DecisionCosts().Late);
    private static readonly Option<double> Missed = Cost("--cost-missed", "What a missed transfer costs.", new DecisionCosts().Missed);
    private static readonly Option<double> False = Cost("--cost-false", "What a false transfer costs.", new DecisionCosts().False);
    private static readonly Option<int> Show = EvaluationOptions.Show();
    private static readonly Option<bool> Json = EvaluationOptions.Json();

    public static Command Create()
    {
        var command = new Command("decisions", """
            Play labelled dialogues through Claudia's judge, and measure when and why it hands over:
            precision, recall and F1 of each reason, golden transfer within tolerance (GT-I, II, III;
            Liu et al., AAAI 2021), turns early and late, false and missed transfers, and a cost.
            Dialogues that hold predictions of another judge ("predicted") are measured by these.

            Exit code: 0 measured, 2 it could not be, 130 stopped.
            """)
        {
            Dialogues, Articles, RulesFile, Early, Late, Missed, False, Show, Json,
        };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(parsed, () => RunAsync(parsed, cancel), cancel));
        return command;
    }

    private static Option<double> Cost(string name, string description, double usual) => new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (costs, shown) = (Costs(parsed), EvaluationOptions.Shown(parsed, Show));
        var dialogues = DialogueReader.Read(parsed.GetValue(Dialogues)!);
        var rules = RulesFiles.ForJudging(parsed.GetValue(RulesFile) is { } file ? RulesFiles.Read(file, []) : Rulebook.Default);
        await using var knowledge = await OpenAsync(parsed.GetValue(Articles), cancel);
        var player = new DialoguePlayer(rules, knowledge);
        var played = new List<Played>();
        foreach (var dialogue in dialogues)
            played.Add(await player.PlayAsync(dialogue, cancel));
        DecisionReport.Print(new(played, costs), parsed.GetValue(Json), shown, parsed.InvocationConfiguration.Output);
        return ExitCodes.Holds;
    }

    private static DecisionCosts Costs(ParseResult parsed)
    {
        foreach (var cost in (Option<double>[])[Early, Late, Missed, False])
        {
            if (parsed.GetValue(cost) is not (>= 0 and <= 1_000_000))
                throw new CommandException($"{cost.Name} is 0 to 1000000");
        }
        return new(parsed.GetValue(Early), parsed.GetValue(Late), parsed.GetValue(Missed), parsed.GetValue(False));
    }

    private static async Task<KnowledgeBase?> OpenAsync(string? folder, CancellationToken cancel)
    {
        if (folder is null)
            return null;
        if (!Directory.Exists(folder))
            throw new CommandException($"--articles names {folder}, which is no folder");
        return await KnowledgeBase.OpenAsync(new KnowledgeBaseOptions { Folder = folder, DefaultLanguage = "en" }, TimeProvider.System, cancel);
    }
}
