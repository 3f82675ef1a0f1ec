namespace Claudia.Load.Tests;

public sealed class LoadCommandTests
{
    [Theory]
    [InlineData("--scenario", "storms")]
    [InlineData("--seconds", "0")]
    [InlineData("--seconds", "soon")]
    [InlineData("--kills", "-1")]
    [InlineData("--seconds", "10", "--kills", "10")]
    [InlineData("--seed", "one")]
    [InlineData("--minutes", "1")]
    public async Task Run_BadOptions_EndsWithTwo(params string[] args) => Assert.Equal(2, await LoadCommand.RunAsync(args));

    [Theory]
    [InlineData]
    [InlineData("--scenario", "kills", "--kills", "3")]
    [InlineData("--scenario", "all", "--seconds", "20", "--seed", "7", "--json")]
    public void Parse_GoodOptions_FindsNoError(params string[] args) => Assert.Empty(LoadCommand.Create().Parse(args).Errors);
}
