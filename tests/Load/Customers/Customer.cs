using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>One conversation's people: the customer, and the teammate who now and then steps in.</summary>
internal sealed class Customer(Stage stage, Dice dice, CancellationToken stop)
{
    private string? _conversation;

    private SimulatorClient Sim => stage.Simulator.Client;

    private string Conversation => _conversation!;

    /// <summary>Lives through one conversation, or as much of it as there is time for.</summary>
    public async Task LiveAsync()
    {
        try
        {
            await (dice.Below(20) switch
            {
                < 5 => AskAsync(),
                < 12 => ReturnAsync(),
                < 15 => HurryAsync(),
                < 18 => BeTakenAsync(),
                _ => BeClosedAsync(),
            });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The load is over; what was written is audited all the same.
        }
    }

    /// <summary>A question, and perhaps another one or the wish for a person after its answer.</summary>
    private async Task AskAsync()
    {
        var first = dice.Of(Wish.Questions);
        await WriteAsync(first);
        if (!dice.Hits(0.6) || !await SeesAsync(entry => Story.IsOurs(entry) && entry.Text?.Contains(first.Answer!, StringComparison.Ordinal) == true))
            return;
        await PauseAsync(0.2, 3);
        await WriteAsync(dice.Hits(0.5) ? dice.Of(Wish.Persons) : dice.Of([.. Wish.Questions.Where(it => it != first)]));
    }

    /// <summary>A transfer; and again, as often as a teammate gives it back.</summary>
    private async Task ReturnAsync()
    {
        await WriteAsync(dice.Of(Wish.Persons));
        for (var times = 1; dice.Hits(0.5) && times <= 3 && await IsTransferredAsync(times); times++)
        {
            await PauseAsync(0, 2);
            await Sim.ReplyAsync(Conversation, $"Ana here ({times}). What is it about?", cancellation: CancellationToken.None);
            if (dice.Hits(0.5))
                await PauseAsync(0, 2);
            await Sim.HandBackAsync(Conversation, cancellation: CancellationToken.None);
            if (dice.Hits(0.7))
                await PauseAsync(0, 3);
            await WriteAsync(dice.Of(Wish.Persons));
        }
    }

    /// <summary>Cannot wait, and writes on while the transfer is on its way.</summary>
    private async Task HurryAsync()
    {
        await WriteAsync(dice.Of(Wish.Questions));
        for (var more = dice.Below(3); more >= 0; more--)
        {
            await PauseAsync(0, 2.5);
            await WriteAsync(dice.Of(Wish.Persons));
        }
    }

    /// <summary>A teammate takes it at any moment; some give it back.</summary>
    private async Task BeTakenAsync()
    {
        await WriteAsync(dice.Hits(0.7) ? dice.Of(Wish.Persons) : dice.Of(Wish.Questions));
        await PauseAsync(0, 4);
        if (dice.Hits(0.5))
            await Sim.TakeAsync(Conversation, cancellation: CancellationToken.None);
        await Sim.ReplyAsync(Conversation, "Ana here, I have taken this over.", cancellation: CancellationToken.None);
        if (!dice.Hits(0.4))
            return;
        // Longer than any call of ours may take: the audit tells transfers apart by who held the conversation when they arrived.
        await PauseAsync(21, 25);
        await Sim.HandBackAsync(Conversation, cancellation: CancellationToken.None);
        await WriteAsync(dice.Of(Wish.Persons));
    }

    /// <summary>Transferred, answered and closed by a teammate; the customer writes once more.</summary>
    private async Task BeClosedAsync()
    {
        await WriteAsync(dice.Of(Wish.Persons));
        if (!await IsTransferredAsync(1))
            return;
        await PauseAsync(0, 2);
        await Sim.ReplyAsync(Conversation, "Done. Anything else?", cancellation: CancellationToken.None);
        await Sim.CloseAsync(Conversation, cancellation: CancellationToken.None);
        await PauseAsync(0, 2);
        await WriteAsync(new("Thank you. One more thing, please call me."));
    }

    private Task<bool> IsTransferredAsync(int times) =>
        stage.Watch.SeesAsync(Conversation, entries => entries.Count(Story.IsOurTransfer) >= times, stop);

    private Task<bool> SeesAsync(Func<LedgerEntry, bool> wanted) =>
        stage.Watch.SeesAsync(Conversation, entries => entries.Any(wanted), stop);

    private Task PauseAsync(double least, double most) => Task.Delay(dice.Seconds(least, most), TimeProvider.System, stop);

    /// <summary>Writes it, and has it written down in any case: it can't be taken back.</summary>
    private async Task WriteAsync(Wish wish)
    {
        var written = _conversation is null
            ? await Sim.StartAsync(new NewConversation { Text = wish.Text, ContactId = SimulatedIds.EnglishContact }, CancellationToken.None)
            : await Sim.WriteAsync(_conversation, wish.Text, CancellationToken.None);
        _conversation = written.ConversationId;
        stage.Write(new(written.ConversationId, written.MessageId, wish.Text, wish.Answer));
    }
}
