using Claudia.Engine;
using Claudia.Intercom;

namespace Claudia.Cli;

/// <summary>Sends test messages as a customer, and looks in Intercom itself at what became of them.</summary>
internal sealed class Rehearsal : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly RehearsalTarget _target;
    private readonly RehearsalScript _script;
    private readonly TimeProvider _time;
    private readonly Action<string> _tell;
    private readonly HttpClient _http = IntercomHttp.Create();
    private readonly IntercomClient _intercom;
    private readonly TestCustomer _customer;
    private readonly ClaudiaApi _claudia;
    private readonly Looks _looks;

    /// <param name="tell">Told of each step as it begins.</param>
    public Rehearsal(RehearsalTarget target, RehearsalScript script, TimeProvider time, Action<string> tell)
    {
        (_target, _script, _time, _tell) = (target, script, time, tell);
        _intercom = new(_http, target.Workspace, time, () => 0.5);
        _customer = new(target);
        _claudia = new(target);
        _looks = new(target, script.FailureComment, script.Article);
    }

    /// <summary>Runs all checks, in order.</summary>
    /// <exception cref="RehearsalException">It could not be held at all.</exception>
    public async Task<IReadOnlyList<RehearsalRow>> RunAsync(CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        await _claudia.CheckKeyAsync(cancel);
        var asked = await _customer.StartAsync(_script.Question, cancel);
        return
        [
            await CheckAsync("(a) assigned to Claudia", () => WaitAsync(asked, _looks.AssignedToClaudia, cancel)),
            await CheckAsync("(b) answered by Claudia", () => WaitAsync(asked, _looks.Answered, cancel)),
            await CheckAsync("(c) transferred to Level 2", () => TransferAsync(cancel)),
            await CheckAsync("(d) failed webhook leaves comment", () => DrillAsync(asked, cancel)),
            await CheckAsync("(e) webhooks accepted", () => AcceptedAsync(asked, "webhooks", Looks.WebhooksAccepted, cancel)),
            await CheckAsync("(f) connector calls accepted", () => AcceptedAsync(asked, "connector", Looks.ConnectorAccepted, cancel)),
        ];
    }

    public void Dispose()
    {
        _claudia.Dispose();
        _customer.Dispose();
        _http.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancel)
    {
        var until = _time.GetUtcNow() + _script.Patience;
        string? told = null;
        while (await _claudia.UnreadyAsync(cancel) is { } why)
        {
            if (_time.GetUtcNow() > until)
                throw new RehearsalException($"Claudia at {_target.Api} is not ready: {why}");
            if (why != told)
                _tell($"waiting for Claudia at {_target.Api}: {why}");
            told = why;
            await Task.Delay(Pause, _time, cancel);
        }
    }

    private async Task<Seen> TransferAsync(CancellationToken cancel)
    {
        var conversation = await _customer.StartAsync(_script.Request, cancel);
        return await WaitAsync(conversation, _looks.Transferred, cancel);
    }

    private async Task<Seen> DrillAsync(string conversation, CancellationToken cancel)
    {
        var before = 0;
        var hers = await LookAsync(conversation, snapshot => Task.FromResult(_looks.NotHers(snapshot) ?? Counted(snapshot)), cancel);
        if (!hers.Holds)
            return hers;
        await _claudia.DrillAsync(conversation, cancel);
        await _customer.ReplyAsync(conversation, _script.Question, cancel);
        return await UntilAsync(() => LookAsync(conversation, TraceAsync, cancel), cancel);

        Seen Counted(Snapshot snapshot)
        {
            before = _looks.FailureComments(snapshot);
            return Seen.Yes("");
        }

        async Task<Seen> TraceAsync(Snapshot snapshot) => _looks.FailureLeftTrace(
            snapshot, before, await _claudia.DeliveriesAsync(conversation, cancel), await _claudia.RefusalsAsync("connector", cancel));
    }

    /// <summary>Intercom's secrets fit Claudia's. The other checks can hold without: what is refused is found by a sweep.</summary>
    private Task<Seen> AcceptedAsync(string conversation, string check, Func<TakenDeliveries, string?, Seen> look, CancellationToken cancel) =>
        UntilAsync(
            async () => look(await _claudia.DeliveriesAsync(conversation, cancel), await _claudia.RefusalsAsync(check, cancel)), cancel);

    private Task<Seen> WaitAsync(string conversation, Func<Snapshot, Seen> look, CancellationToken cancel) =>
        WaitAsync(conversation, (snapshot, _) => look(snapshot), cancel);

    private Task<Seen> WaitAsync(string conversation, Func<Snapshot, IReadOnlyList<ConversationEvent>, Seen> look, CancellationToken cancel) =>
        UntilAsync(
            () => LookAsync(conversation, async snapshot => look(snapshot, await _claudia.EventsAsync(conversation, cancel)), cancel), cancel);

    /// <summary>Looks again and again until it shows what is wanted, or never will, or patience is over.</summary>
    private async Task<Seen> UntilAsync(Func<Task<Seen>> look, CancellationToken cancel)
    {
        var until = _time.GetUtcNow() + _script.Patience;
        while (true)
        {
            var seen = await look();
            if (seen.Final || _time.GetUtcNow() > until)
                return seen;
            await Task.Delay(Pause, _time, cancel);
        }
    }

    private async Task<Seen> LookAsync(string conversation, Func<Snapshot, Task<Seen>> look, CancellationToken cancel)
    {
        var result = await _intercom.ConversationAsync(conversation, BodyFormat.Plain, cancel);
        return await result.Match(
            got => look(got.Value),
            missing => Task.FromResult(Seen.NotYet($"conversation {conversation}: {missing.Message}")),
            refused => Task.FromResult(Seen.NotYet($"{refused.Code}: {refused.Message}")),
            failed => Task.FromResult(Seen.NotYet(failed.Reason)));
    }

    private async Task<RehearsalRow> CheckAsync(string name, Func<Task<Seen>> check)
    {
        _tell(name);
        var began = _time.GetTimestamp();
        var seen = await check();
        return new(name, seen.Holds, seen.Detail, Math.Round(_time.GetElapsedTime(began).TotalSeconds, 1));
    }
}
