using Claudia.Engine;
using Claudia.Intercom;

namespace Claudia.Cli;

/// <summary>Sends test messages as a customer, and looks in Intercom itself at what became of them.</summary>
internal sealed class Rehearsal : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly RehearsalTarget target;
    private readonly RehearsalScript script;
    private readonly TimeProvider time;
    private readonly Action<string> tell;
    private readonly HttpClient http = IntercomHttp.Create();
    private readonly IntercomClient intercom;
    private readonly TestCustomer customer;
    private readonly ClaudiaApi claudia;
    private readonly Looks looks;

    /// <param name="tell">Told of each step as it begins.</param>
    public Rehearsal(RehearsalTarget target, RehearsalScript script, TimeProvider time, Action<string> tell)
    {
        (this.target, this.script, this.time, this.tell) = (target, script, time, tell);
        intercom = new(http, target.Workspace, time, () => 0.5);
        customer = new(target);
        claudia = new(target);
        looks = new(target, script.FailureComment);
    }

    /// <summary>Runs the four checks, in order.</summary>
    /// <exception cref="RehearsalException">It could not be held at all.</exception>
    public async Task<IReadOnlyList<RehearsalRow>> RunAsync(CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        await claudia.CheckKeyAsync(cancel);
        var asked = await customer.StartAsync(script.Question, cancel);
        return
        [
            await CheckAsync("(a) assigned to Claudia", () => WaitAsync(asked, looks.AssignedToClaudia, cancel)),
            await CheckAsync("(b) answered by Claudia", () => WaitAsync(asked, looks.Answered, cancel)),
            await CheckAsync("(c) transferred to Level 2", () => TransferAsync(cancel)),
            await CheckAsync("(d) failed webhook leaves comment", () => DrillAsync(asked, cancel)),
        ];
    }

    public void Dispose()
    {
        claudia.Dispose();
        customer.Dispose();
        http.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancel)
    {
        var until = time.GetUtcNow() + script.Patience;
        string? told = null;
        while (await claudia.UnreadyAsync(cancel) is { } why)
        {
            if (time.GetUtcNow() > until)
                throw new RehearsalException($"Claudia at {target.Api} is not ready: {why}");
            if (why != told)
                tell($"waiting for Claudia at {target.Api}: {why}");
            told = why;
            await Task.Delay(Pause, time, cancel);
        }
    }

    private async Task<Seen> TransferAsync(CancellationToken cancel)
    {
        var conversation = await customer.StartAsync(script.Request, cancel);
        return await WaitAsync(conversation, looks.Transferred, cancel);
    }

    private async Task<Seen> DrillAsync(string conversation, CancellationToken cancel)
    {
        if (await LookAsync(conversation, snapshot => Task.FromResult(looks.NotHers(snapshot) ?? Seen.Yes("")), cancel) is { Holds: false } not)
            return not;
        await claudia.DrillAsync(conversation, cancel);
        await customer.ReplyAsync(conversation, script.Question, cancel);
        return await WaitAsync(conversation, looks.FailureLeftTrace, cancel);
    }

    private Task<Seen> WaitAsync(string conversation, Func<Snapshot, Seen> look, CancellationToken cancel) =>
        WaitAsync(conversation, (snapshot, _) => look(snapshot), cancel);

    /// <summary>Reads the conversation again and again until it shows what is wanted, or never will, or patience is over.</summary>
    private async Task<Seen> WaitAsync(string conversation, Func<Snapshot, IReadOnlyList<ConversationEvent>, Seen> look, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + script.Patience;
        while (true)
        {
            var seen = await LookAsync(conversation, async snapshot => look(snapshot, await claudia.EventsAsync(conversation, cancel)), cancel);
            if (seen.Final || time.GetUtcNow() > until)
                return seen;
            await Task.Delay(Pause, time, cancel);
        }
    }

    private async Task<Seen> LookAsync(string conversation, Func<Snapshot, Task<Seen>> look, CancellationToken cancel)
    {
        var result = await intercom.ConversationAsync(conversation, BodyFormat.Plain, cancel);
        return await result.Match(
            got => look(got.Value),
            missing => Task.FromResult(Seen.NotYet($"conversation {conversation}: {missing.Message}")),
            refused => Task.FromResult(Seen.NotYet($"{refused.Code}: {refused.Message}")),
            failed => Task.FromResult(Seen.NotYet(failed.Reason)));
    }

    private async Task<RehearsalRow> CheckAsync(string name, Func<Task<Seen>> check)
    {
        tell(name);
        var began = time.GetTimestamp();
        var seen = await check();
        return new(name, seen.Holds, seen.Detail, Math.Round(time.GetElapsedTime(began).TotalSeconds, 1));
    }
}
