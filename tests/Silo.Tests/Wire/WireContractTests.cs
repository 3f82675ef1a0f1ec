using Claudia.Engine;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Claudia.Silo.Tests;

public sealed class WireContractTests
{
    /// <summary>A line that changes or goes breaks the silos of the version before. New lines belong into the file, with a new id.</summary>
    [Fact]
    public async Task Wire_AsTheCodeHasIt_IsAsTheFileHasIt()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Wire", "contract.txt");

        Assert.Equal(await File.ReadAllLinesAsync(file), WireContract.Lines());
    }

    public static TheoryData<ConversationInput> Inputs()
    {
        var at = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        var facts = new Facts { AsOf = at, Assignee = new("7000001", null), Open = true, Channel = "email", Tags = ["vip"], LastPart = 12 };
        var part = new Part("source:1", new(AuthorKind.Customer, "c1"), at, "Olá, \"tudo\" bem? <b> \ud83d\ude00", Attachments: 2);
        return
        [
            new ConversationInput.Observed(at, Road.Webhook, new(ConversationKind.Ticket, facts, [part], Complete: true)),
            new ConversationInput.Nudged(at, Road.Connector, "4711", "stuck"),
            new ConversationInput.TransferAsked(at, "ana", null),
            new ConversationInput.RetryAsked(at, "ana"),
            new ConversationInput.PauseAsked(at, "ana"),
            new ConversationInput.ResumeAsked(at, "ana"),
        ];
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Input_SentThroughOrleans_ArrivesAsItWas(ConversationInput input)
    {
        Assert.NotNull(input);
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();

        var arrived = serializer.Deserialize<SentInput>(serializer.SerializeToArray(SentInput.Of(input)))!.Read();

        Assert.Equal(input.GetType(), arrived.GetType());
        Assert.Equal(JournalJson.Write(input), JournalJson.Write(arrived));
    }

    /// <summary>What the version before has written into a queue or onto a connection is read by this one.</summary>
    [Fact]
    public async Task Messages_OfTheFirstVersion_AreRead()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Wire", "messages.v1.txt"));

        foreach (var (message, line) in Samples.Zip(lines))
            Assert.Equivalent(message, serializer.Deserialize<object>(Convert.FromHexString(line)), strict: true);
        Assert.Equal(Samples.Length, lines.Length);
    }

    private static readonly object[] Samples =
    [
        new SentInput("{}"),
        new SentHead("{}", 7, new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero)),
        new SentEvents([1, 2], ["{}", "{}"]),
        new Answered<SentHead>(null, new(RefusalKind.Busy, "Too much waits.")),
        new SentFinding(3, "The token is another's."),
    ];

    /// <summary>Names a folder to write both files to: for a new version of them, beside the old ones.</summary>
    private const string Writing = "CLAUDIA_WRITE_MESSAGES";

    /// <summary>A change of these bytes is a change of the wire: the version before must still read them.</summary>
    [Fact]
    public async Task Messages_OfThisVersion_AreWrittenAsTheFileHasThem()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var lines = Samples.Select(it => Convert.ToHexString(serializer.SerializeToArray(it))).ToList();
        if (Environment.GetEnvironmentVariable(Writing) is { Length: > 0 } folder)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, "messages.v1.txt"), lines);
            await File.WriteAllLinesAsync(Path.Combine(folder, "contract.txt"), WireContract.Lines());
        }

        Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Wire", "messages.v1.txt")), lines);
    }
}
