using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class ToldTransfersTests
{
    private readonly Story _story = new();

    /// <summary>Guards against a reminder that comes for ever: that a transfer was told is only stored with the next append.</summary>
    [Fact]
    public async Task Read_AfterATransferWasTold_OwesNothing()
    {
        var journal = await _story.ActivateAsync();
        await Story.AppendAsync(journal, 0, Sample.Transfer(Story.Key));
        Assert.False(journal.Owes);

        await journal.ReadAsync(Story.Key, CancellationToken.None);

        Assert.False(journal.Owes);
        await journal.TellOwedAsync();
        Assert.Single(_story.Told);
    }
}
