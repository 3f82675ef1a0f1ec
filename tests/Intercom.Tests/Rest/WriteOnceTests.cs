using Claudia.Engine;

namespace Claudia.Intercom.Tests;

/// <summary>What the HTTP handler does by itself with a write: never a second request.</summary>
public sealed class WriteOnceTests
{
    private static readonly ConversationKey Key = new("demo", Fixture.ConversationId);

    /// <summary>When a server ends a kept connection under a write.</summary>
    public enum Ending
    {
        AfterTheFirstBytes = 1,
        AfterTheHead = 2,
        AfterTheContent = 3,
        WithHalfAnAnswer = 4,
    }

    public static TheoryData<WritePurpose, Ending, bool> Endings
    {
        get
        {
            var all = new TheoryData<WritePurpose, Ending, bool>();
            foreach (var purpose in (WritePurpose[])[WritePurpose.Answer, WritePurpose.HandOffNote, WritePurpose.Transfer])
                foreach (var ending in Enum.GetValues<Ending>())
                    foreach (var reset in (bool[])[false, true])
                        all.Add(purpose, ending, reset);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task KeptConnection_EndsUnderAWrite_IsUnknown(WritePurpose purpose, Ending ending, bool reset)
    {
        using var http = IntercomHttp.Create();
        await using var server = await RawServer.StartAsync(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync(RecordedIntercom.Read("conversation-plain"));
            await UntilAsync(connection, ending);
            if (reset)
                connection.Reset();
        });
        var gateway = server.Gateway(http);

        Assert.IsType<Ports.ReadOutcome.Found>(await gateway.ReadAsync(Key, ConversationKind.Conversation, default));
        Assert.IsType<WriteOutcome.Unknown>(await gateway.WriteAsync(Key, ConversationKind.Conversation, Writes.Of(purpose), default));

        Assert.Equal(1, server.Connections);
        Assert.Equal(ending == Ending.AfterTheFirstBytes ? 1 : 2, server.Requests.Count);
    }

    [Fact]
    public async Task ConnectionEndedByAnAnswer_NextWriteLeavesOnceOnAnother()
    {
        using var http = IntercomHttp.Create();
        await using var server = await RawServer.StartAsync(async connection =>
        {
            if (await connection.ReadRequestAsync() is { } head)
                await connection.SendAsync($"HTTP/1.1 200 Said\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n{RecordedIntercom.Read(head.StartsWith("GET", StringComparison.Ordinal) ? "conversation-plain" : "conversation-note")}");
        });
        var gateway = server.Gateway(http);

        Assert.IsType<Ports.ReadOutcome.Found>(await gateway.ReadAsync(Key, ConversationKind.Conversation, default));
        Assert.IsType<WriteOutcome.Applied>(await gateway.WriteAsync(Key, ConversationKind.Conversation, Writes.Of(WritePurpose.HandOffNote), default));

        Assert.Equal(2, server.Connections);
        Assert.Equal($"POST /conversations/{Key.Id}/reply HTTP/1.1", server.Requests[^1]);
    }

    /// <summary>The change is there, but its length says that more was to come.</summary>
    [Fact]
    public async Task AnswerCutShort_IsUnknown()
    {
        using var http = IntercomHttp.Create();
        await using var server = await RawServer.StartAsync(async connection =>
        {
            var answer = RecordedIntercom.Read("conversation-note");
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 Said\r\nContent-Length: {answer.Length + 1_000}\r\n\r\n{answer}");
        });

        Assert.IsType<WriteOutcome.Unknown>(await server.Gateway(http).WriteAsync(Key, ConversationKind.Conversation, Writes.Of(WritePurpose.HandOffNote), default));
        Assert.Single(server.Requests);
    }

    /// <summary>A server that asks for the request again, or does not speak HTTP, gets it once all the same.</summary>
    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Later\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 425 Too Early\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("this is no HTTP\r\n\r\n")]
    public async Task OddAnswer_IsUnknown(string answer)
    {
        using var http = IntercomHttp.Create();
        await using var server = await RawServer.StartAsync(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
                await connection.SendAsync(answer);
        });

        Assert.IsType<WriteOutcome.Unknown>(await server.Gateway(http).WriteAsync(Key, ConversationKind.Conversation, Writes.Of(WritePurpose.Transfer), default));
        Assert.Single(server.Requests);
    }

    private static async Task UntilAsync(RawConnection connection, Ending ending)
    {
        switch (ending)
        {
            case Ending.AfterTheFirstBytes:
                await connection.ReadByteAsync();
                break;
            case Ending.AfterTheHead:
                await connection.ReadHeadAsync();
                break;
            case Ending.AfterTheContent:
                await connection.ReadRequestAsync();
                break;
            case Ending.WithHalfAnAnswer:
                await connection.ReadRequestAsync();
                await connection.SendAsync("HTTP/1.1 20");
                break;
        }
    }
}
