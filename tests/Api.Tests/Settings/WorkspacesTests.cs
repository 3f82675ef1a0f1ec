using Claudia.Engine;
using Claudia.Intercom;

namespace Claudia.Api.Tests;

public sealed class WorkspacesTests
{
    private static readonly Workspace Acme = new(
        new WorkspaceSettings { Name = "acme", AdminId = "1", TeamId = "2" },
        new() { Destinations = new() { ["level2"] = "3", ["billing"] = "4" }, MinimumConfidence = 0.7, Strikes = 3, AnswerWait = TimeSpan.FromSeconds(1), DefaultLanguage = "pt" },
        Articles: null);

    [Fact]
    public void For_Settings_MakesTheRules()
    {
        var rules = new Workspaces([Acme with { Judging = Acme.Judging with { FlowRules = [new() { When = "ATTRIBUTE", Value = "a=b", Destination = "billing" }], PersonPhrases = ["chefe"] } }]).For("acme")!;
        Assert.Equal((new Seat("1", "2"), 0.7, 3, TimeSpan.FromSeconds(1), "pt"), (rules.Seat, rules.Escalation.MinimumConfidence, rules.Escalation.Strikes, rules.Timings.Wait, rules.Phrases.Fallback));
        Assert.Equal([new FlowRule(FlowCondition.Attribute, "a=b", "billing")], rules.Escalation.FlowRules.AsEnumerable());
        Assert.Equal(["chefe"], rules.Escalation.PersonPhrases.AsEnumerable());
        Assert.Equal(("3", "4"), (rules.TeamOf("level2"), rules.TeamOf("Billing")));
    }

    [Fact]
    public void Version_SameRules_IsTheSame_AndAnotherForOthers()
    {
        var changed = Acme with { Judging = Acme.Judging with { Strikes = 4 } };
        Assert.Equal(VersionOf(Acme), VersionOf(Acme with { Judging = Acme.Judging with { } }));
        Assert.NotEqual(VersionOf(Acme), VersionOf(changed));
        Assert.Matches("^[0-9a-f]{12}$", VersionOf(Acme));
    }

    [Fact]
    public void Find_AnotherName_IsNothing()
    {
        var workspaces = new Workspaces([Acme]);
        Assert.Null(workspaces.Find("ACME"));
        Assert.Null(workspaces.For("other"));
        Assert.Same(Acme, workspaces.Find("acme"));
    }

    private static string VersionOf(Workspace workspace) => new Workspaces([workspace]).For("acme")!.Version;
}
