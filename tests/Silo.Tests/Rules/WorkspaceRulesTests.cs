using Claudia.Intercom;
using Claudia.Rulebooks;

namespace Claudia.Silo.Tests;

public sealed class WorkspaceRulesTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("claudia-rules-").FullName, "rules.yaml");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void Follow_FileThatIsAsItWas_ChangesNothing()
    {
        var rules = Open("thresholds: { strikes: 3 }");
        var before = rules.Current;

        Assert.False(rules.Follow());
        Assert.Same(before, rules.Current);
    }

    [Fact]
    public void Follow_FileThatHasChanged_TakesItWithAnotherVersion()
    {
        var rules = Open("thresholds: { strikes: 3 }");
        var before = rules.Current.Version;
        File.WriteAllText(_file, "thresholds: { strikes: 4 }");

        Assert.False(rules.Follow());
        Assert.True(rules.Follow());
        Assert.Equal(4, rules.Current.Escalation.Strikes);
        Assert.NotEqual(before, rules.Current.Version);
        Assert.Matches("^[0-9a-f]{12}$", rules.Current.Version);
    }

    [Theory]
    [InlineData("thresholds: { strikes: many }", "1:24: 'strikes' must be a whole number from 1 to 20")]
    [InlineData("thresholds: {", "2:1: this is not valid YAML: ")]
    [InlineData("", "the file is empty")]
    [InlineData("!!str thresholds: { strikes: 2 }\nthresholds: { strikes: 3 }", "2:1: 'thresholds' is there twice")]
    [InlineData(null, " can't be read: ")]
    public void Follow_FileThatIsBadOrGone_KeepsTheRulesAndSaysWhy(string? text, string why)
    {
        var rules = Open("thresholds: { strikes: 3 }");
        if (text is null)
            File.Delete(_file);
        else
            File.WriteAllText(_file, text);

        Assert.False(rules.Follow());
        Assert.True(rules.Follow());
        Assert.Equal(3, rules.Current.Escalation.Strikes);
        Assert.Contains(why, Assert.Single(rules.Faults), StringComparison.Ordinal);
        Assert.False(rules.Follow());
    }

    [Fact]
    public void Follow_FileThatIsMended_IsWithoutFaultsAgain()
    {
        var rules = Open("thresholds: { strikes: 3 }");
        File.WriteAllText(_file, "thresholds: [");
        rules.Follow();
        rules.Follow();
        Assert.NotEmpty(rules.Faults);
        File.WriteAllText(_file, "thresholds: { strikes: 3 }");
        rules.Follow();

        Assert.True(rules.Follow());
        Assert.Empty(rules.Faults);
    }

    /// <summary>Guards against a process that stays degraded because it once was too busy to find that there is no file.</summary>
    [Fact]
    public void Stuck_WithoutAFile_IsNoFault()
    {
        var settings = new JudgingSettings { Destinations = new() { ["level2"] = "3" } };
        var rules = new WorkspaceRules(new(new WorkspaceSettings { Name = "acme", AdminId = "1", TeamId = "2" }, settings, null));

        Assert.False(rules.Stuck());
        Assert.Empty(rules.Faults);
    }

    [Fact]
    public void Stuck_FileThatIsReadAgain_IsWithoutFaultsAgain()
    {
        var rules = Open("thresholds: { strikes: 3 }");

        Assert.True(rules.Stuck());
        Assert.Contains("takes too long to be read", Assert.Single(rules.Faults), StringComparison.Ordinal);
        Assert.False(rules.Follow());
        Assert.True(rules.Follow());
        Assert.Empty(rules.Faults);
    }

    private WorkspaceRules Open(string text)
    {
        File.WriteAllText(_file, text);
        var settings = new JudgingSettings { Destinations = new() { ["level2"] = "3" } };
        return new(new(new WorkspaceSettings { Name = "acme", AdminId = "1", TeamId = "2" }, settings, null, _file)
        {
            Rulebook = RulebookFile.Read(_file, settings.Destinations.Keys).Book!,
        });
    }
}
