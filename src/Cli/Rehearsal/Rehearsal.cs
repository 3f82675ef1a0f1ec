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
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly IntercomClient intercom;
    private readonly TestCustomer customer;
    private readonly ClaudiaApi claudia;

    public Rehearsal(RehearsalTarget target, RehearsalScript script, TimeProvider time)
    {
        (this.target, this.script, this.time) = (target, script, time);
        intercom = new(http, target.Workspace, time, () => 0.5);
        customer = new(target);
        claudia = new(target);
    }

    private string Seat => target.Workspace.AdminId;

    /// <summary>Runs the four checks, in order.</summary>
    /// <param name="started">Told of each check as it begins.</param>
    /// <exception cref="RehearsalException">It could not be held at all.</exception>
    public async Task<IReadOnlyList<RehearsalRow>> RunAsync(Action<string> started, CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        var asked = await customer.StartAsync(script.Question, cancel);
        return
        [
            await CheckAsync("(a) the conversation is assigned to Claudia", () => WaitAsync(asked, AssignedToClaudia, cancel), started),
            await CheckAsync("(b) Claudia answers what she can", () => WaitAsync(asked, Answered, cancel), started),
            await CheckAsync("(c) Level 2 gets what she can't", () => TransferAsync(cancel), started),
            await CheckAsync("(d) a failed webhook leaves its comment", () => DrillAsync(asked, cancel), started),
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
        while (await claudia.UnreadyAsync(cancel) is { } why)
        {
            if (time.GetUtcNow() > until)
                throw new RehearsalException($"Claudia at {target.Api} is not ready: {why}");
            await Task.Delay(Pause, time, cancel);
        }
    }

    private async Task<Seen> TransferAsync(CancellationToken cancel)
    {
        var conversation = await customer.StartAsync(script.Request, cancel);
        return await WaitAsync(conversation, Transferred, cancel);
    }

    private async Task<Seen> DrillAsync(string conversation, CancellationToken cancel)
    {
        await claudia.DrillAsync(conversation, cancel);
        await customer.ReplyAsync(conversation, script.Question, cancel);
        return await WaitAsync(conversation, FailureLeftTrace, cancel);
    }

    private Seen AssignedToClaudia(Snapshot snapshot) => new(
        snapshot.Facts.Assignee?.Team == target.Workspace.TeamId,
        $"team {snapshot.Facts.Assignee?.Team ?? "none"}, wanted {target.Workspace.TeamId}");

    private Seen Answered(Snapshot snapshot)
    {
        var answer = snapshot.Parts.FirstOrDefault(part => part is { IsNote: false, Text.Length: > 0 } && part.Author.Id == Seat);
        return new(answer is not null, answer is null ? "no answer by Claudia's seat" : $"\"{Short(answer.Text!)}\"");
    }

    /// <summary>In the Level 2 team, by one assignment of Claudia's, with one marked note.</summary>
    private Seen Transferred(Snapshot snapshot)
    {
        var own = snapshot.Parts.Where(part => part.Author.Id == Seat).ToList();
        var assignments = own.Count(part => part.AssignedTo is not null);
        var notes = own.Count(part => part is { IsNote: true, Text: { } text } && text.Contains("[claudia:", StringComparison.Ordinal));
        return new(
            snapshot.Facts.Assignee?.Team == target.Level2Team && assignments == 1 && notes == 1,
            $"team {snapshot.Facts.Assignee?.Team ?? "none"}, wanted {target.Level2Team}; {assignments} assignment(s), {notes} hand-off note(s)");
    }

    private Seen FailureLeftTrace(Snapshot snapshot)
    {
        var comment = snapshot.Parts.FirstOrDefault(part => part.Text?.Contains(script.FailureComment, StringComparison.OrdinalIgnoreCase) == true);
        return new(comment is not null, comment is null ? $"no comment with \"{script.FailureComment}\"" : $"\"{Short(comment.Text!)}\"");
    }

    /// <summary>Reads the conversation again and again until it shows what is wanted, or patience is over.</summary>
    private async Task<Seen> WaitAsync(string conversation, Func<Snapshot, Seen> look, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + script.Patience;
        while (true)
        {
            var result = await intercom.ConversationAsync(conversation, BodyFormat.Plain, cancel);
            var seen = result.Match(
                got => look(got.Value),
                missing => new Seen(false, $"conversation {conversation}: {missing.Message}"),
                refused => new Seen(false, $"{refused.Code}: {refused.Message}"),
                failed => new Seen(false, failed.Reason));
            if (seen.Holds || time.GetUtcNow() > until)
                return seen;
            await Task.Delay(Pause, time, cancel);
        }
    }

    private async Task<RehearsalRow> CheckAsync(string name, Func<Task<Seen>> check, Action<string> started)
    {
        started(name);
        var began = time.GetTimestamp();
        var seen = await check();
        return new(name, seen.Holds, seen.Detail, Math.Round(time.GetElapsedTime(began).TotalSeconds, 1));
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }

    private sealed record Seen(bool Holds, string Detail);
}
