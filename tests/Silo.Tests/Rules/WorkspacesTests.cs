using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Rulebooks;

namespace Claudia.Silo.Tests;

public sealed class WorkspacesTests
{
    private static readonly Workspace Acme = new(
        new WorkspaceSettings { Name = "acme", AdminId = "1", TeamId = "2" },
        new() { Destinations = new() { ["level2"] = "3", ["billing"] = "4" }, AnswerWait = TimeSpan.FromSeconds(1), DefaultLanguage = "pt" },
        Articles: null);

    [Fact]
    public void For_Settings_MakesTheRules()
    {
        var rules = new Workspaces([Acme]).For("acme")!;
        Assert.Equal((new Seat("1", "2"), TimeSpan.FromSeconds(1), "pt", "pt"), (rules.Seat, rules.Timings.Wait, rules.Phrases.Fallback, rules.Note.Language));
        Assert.Equal(("3", "4", Rulebook.BuiltIn), (rules.TeamOf("level2"), rules.TeamOf("Billing"), rules.Version));
    }

    [Fact]
    public void For_AFile_IsWhatTheFileSays()
    {
        var book = RulebookReader.Read("thresholds: { strikes: 3 }\nnote: { language: es }", ["level2"]).Book!;
        var rules = new Workspaces([Acme with { Rulebook = book }]).For("acme")!;
        Assert.Equal((3, "es", book.Version), (rules.Escalation.Strikes, rules.Note.Language, rules.Version));
    }

    [Fact]
    public void Find_AnotherName_IsNothing()
    {
        var workspaces = new Workspaces([Acme]);
        Assert.Null(workspaces.Find("ACME"));
        Assert.Null(workspaces.For("other"));
        Assert.Same(Acme, workspaces.Find("acme"));
    }
}
