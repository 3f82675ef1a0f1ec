using Claudia.Engine;
using Claudia.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Claudia.Silo.Tests;

public sealed class WireContractTests : IDisposable
{
    /// <summary>Names a folder to write both files to: for a new version of them, beside the old ones.</summary>
    private const string Writing = "CLAUDIA_WRITE_MESSAGES";

    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static readonly string Contract = Path.Combine(AppContext.BaseDirectory, "Wire", "contract.txt");

    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Wire", $"messages.v{ClusterNames.Contract}.txt");

    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    private Serializer Serializer => _services.GetRequiredService<Serializer>();

    /// <summary>A line that changes or goes breaks the silos of the version before. New lines belong into the file, with a new id.</summary>
    [Fact]
    public async Task Wire_AsTheCodeHasIt_IsAsTheFileHasIt() => Assert.Equal(await File.ReadAllLinesAsync(Contract), WireContract.Lines());

    public static TheoryData<ConversationInput> Inputs()
    {
        var facts = new Facts { AsOf = At, Assignee = new("7000001", null), Open = true, Channel = "email", Tags = ["vip"], LastPart = 12 };
        var part = new Part("source:1", new(AuthorKind.Customer, "c1"), At, "Olá, \"tudo\" bem? <b> \ud83d\ude00", Attachments: 2);
        return
        [
            new ConversationInput.Observed(At, Road.Webhook, new(ConversationKind.Ticket, facts, [part], Complete: true)),
            new ConversationInput.Nudged(At, Road.Connector, "4711", "stuck"),
            new ConversationInput.TransferAsked(At, "ana", null),
            new ConversationInput.RetryAsked(At, "ana"),
            new ConversationInput.PauseAsked(At, "ana"),
            new ConversationInput.ResumeAsked(At, "ana"),
        ];
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Input_SentThroughOrleans_ArrivesAsItWas(ConversationInput input)
    {
        Assert.NotNull(input);

        var arrived = Serializer.Deserialize<SentInput>(Serializer.SerializeToArray(new SentInput(input)))!.Input;

        Assert.Equal(input.GetType(), arrived.GetType());
        Assert.Equal(JournalJson.Write(input), JournalJson.Write(arrived));
    }

    /// <summary>Within a process nobody writes the customer's words down only to read them again.</summary>
    [Fact]
    public void Input_ThatStaysInTheProcess_IsHandedOverAsItIs()
    {
        var sent = new SentInput(new ConversationInput.PauseAsked(At, "ana"));

        Assert.Same(sent, _services.GetRequiredService<DeepCopier>().Copy(sent));
    }

    /// <summary>What the version before has written onto a connection is read by this one.</summary>
    [Fact]
    public async Task Messages_OfTheFirstVersion_AreRead()
    {
        var lines = await File.ReadAllLinesAsync(Golden);

        foreach (var (message, line) in Samples.Zip(lines))
            Assert.Equivalent(message, Serializer.Deserialize<object>(Convert.FromHexString(line)), strict: true);
        Assert.Equal(Samples.Length, lines.Length);
    }

    /// <summary>A change of these bytes is a change of the wire: the version before must still read them.</summary>
    [Fact]
    public async Task Messages_OfThisVersion_AreWrittenAsTheFileHasThem()
    {
        var lines = Samples.Select(it => Convert.ToHexString(Serializer.SerializeToArray(it))).ToList();
        if (Environment.GetEnvironmentVariable(Writing) is { Length: > 0 } folder)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, Path.GetFileName(Golden)), lines);
            await File.WriteAllLinesAsync(Path.Combine(folder, Path.GetFileName(Contract)), WireContract.Lines());
        }

        Assert.Equal(await File.ReadAllLinesAsync(Golden), lines);
    }

    private static readonly object[] Samples =
    [
        new InputOnWire("{}"),
        new SentReceipt(7, 2, 3, LookOwed: true),
        new SentHead("{}", 7, At),
        new SentEvents([1, 2], ["{}", "{}"]),
        new SentFinding(3, "The token is another's."),
    ];
}
