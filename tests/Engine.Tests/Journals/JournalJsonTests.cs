namespace Claudia.Engine.Tests;

public sealed class JournalJsonTests
{
    [Fact]
    public void State_OfAnUnknownConversation_CanBeReadAgain()
    {
        var state = ConversationState.New(new("acme", "4711"));

        Assert.Equal(JournalJson.Write(state), JournalJson.Write(JournalJson.ReadState(JournalJson.Write(state))));
    }
}
