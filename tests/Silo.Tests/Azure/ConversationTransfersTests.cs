namespace Claudia.Silo.Tests;

public sealed class ConversationTransfersTests
{
    [Fact]
    public async Task Transfers_OfATextThatIsNoConversation_AreNone()
    {
        var queries = new GrainQueries(null!, ["acme"], _ => throw new ArgumentException("No grain has such a key."), new MemoryIndex());

        Assert.Empty((await queries.TransfersAsync(new(Conversation: "abc"), null, 10, CancellationToken.None)).Items);
    }
}
