using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class RehearsalWithoutArticlesTests(InstallationWithoutArticles installation) : IClassFixture<InstallationWithoutArticles>
{
    /// <summary>An offer of a person comes from Claudia's seat, too, and is no answer.</summary>
    [Fact]
    public async Task Run_NoArticles_OnlyTheAnswerFailsAndSaysWhy()
    {
        var run = await installation.RehearseAsync();

        Assert.Equal((1, "b"), (run.ExitCode, run.Failing));
        Assert.Contains("a person was offered instead: 0.00 against 0.60, no article", run['b'].Detail, StringComparison.Ordinal);
    }
}
