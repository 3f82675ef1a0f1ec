namespace Claudia.Engine.Tests;

/// <summary>Guards that a state of which next to nothing is known can be read again: its times are all the default.</summary>
public sealed class EarlyStateTests
{
    [Fact]
    public void State_OfANudgeAlone_ComesBackAsItWas()
    {
        var nudged = Conversation.Fold(new("acme", "4711"), [new ConversationEvent.LookOwed(DateTimeOffset.UnixEpoch, Road.Connector, "9")]);
        var read = JournalJson.ReadState(JournalJson.Write(nudged));

        Assert.Equal(nudged.Looking, read.Looking);
        Assert.Equal(JournalJson.Write(nudged), JournalJson.Write(read));
    }
}
