using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Training;

public sealed class TrainHumanRequestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claudia-train-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Training_OnTheCommittedSentences_GivesTheCommittedWeights()
    {
        var weights = Path.Combine(_folder, "weights.bin");
        var run = await Run.OfAsync("train", "human-request", "--sentences", Path.Combine(Checkout.Root, "src/Cli/Training/HumanRequest"), "--output", weights);

        Assert.Equal(ExitCodes.Holds, run.ExitCode);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "src/Engine/Escalation/Requests/human-request.bin")),
            await File.ReadAllBytesAsync(weights));
    }

    [Theory]
    [InlineData("+ I want {who}", "xx.txt:1: there is no slot {who}.")]
    [InlineData("+ I want [a|b", "xx.txt:1: a bracket of \"I want [a|b\" is not closed.")]
    [InlineData("who = {who}\n+ {who}", "xx.txt:2: the slots of \"{who}\" go round in a circle.")]
    [InlineData("# fine\nI want a person", "xx.txt:2: neither a sentence")]
    [InlineData("a = b\na = c", "xx.txt:2: neither a sentence (+, -, ~) nor a slot of a new name")]
    public async Task Sentences_ThatCannotBeRead_AreNamedByFileAndLine(string sentences, string told)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "xx.txt"), sentences);

        var run = await Run.OfAsync("train", "human-request", "--sentences", _folder, "--output", Path.Combine(_folder, "weights.bin"));

        Assert.Equal(ExitCodes.NotHeld, run.ExitCode);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "weights.bin")));
    }

    [Fact]
    public async Task Folder_ThatIsMissing_IsNotHeld()
    {
        var run = await Run.OfAsync("train", "human-request", "--sentences", Path.Combine(_folder, "nowhere"));

        Assert.Equal(ExitCodes.NotHeld, run.ExitCode);
        Assert.Contains("nowhere", run.Errors, StringComparison.Ordinal);
    }
}
