namespace Claudia.Tidy.Tests;

/// <summary>What every rule is tested for: the repository keeps it. Each rule adds examples that it must report.</summary>
public abstract class RuleTests
{
    [Fact]
    public void Repository_AsItStands_KeepsTheRule()
    {
        var found = Find(Repository.Tree).Select(violation => violation.ToString()).ToList();

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    private protected abstract IEnumerable<Violation> Find(Tree tree);

    private protected Violation Single(params (string Path, string Text)[] files) => Assert.Single(Find(Tree.Of(files)));

    private protected void None(params (string Path, string Text)[] files) => Assert.Empty(Find(Tree.Of(files)));
}
