using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Cli;

/// <summary>Plays dialogues through Claudia's judge, as a conversation of hers would go: her answers are the drafts that she would have sent.</summary>
/// <param name="answerer">Drafts the answers; null when the dialogues say what confidence each draft has.</param>
internal sealed class DialoguePlayer(Rules rules, IAnswerer? answerer)
{
    private static readonly ConversationKey Key = new("evaluation", "1");
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <exception cref="CommandException">A turn needs a draft, and nothing can make one.</exception>
    public async Task<Played> PlayAsync(Dialogue dialogue, CancellationToken cancel)
    {
        if (dialogue.Predicted is { } predicted)
            return new(dialogue, predicted, [.. predicted.Take(1).Select(at => dialogue.Turns[at].PredictedReason ?? "")]);
        var stage = new Stage(rules);
        foreach (var (at, turn) in dialogue.Turns.Index())
        {
            if (turn.Author == DialogueTurn.Claudia)
            {
                stage.Says(turn.Text, turn.Offer);
                continue;
            }
            stage.Hears(turn);
            var verdict = await JudgeAsync(stage, dialogue, turn, cancel);
            if (verdict is Verdict.Transfer or Verdict.Hold)
                return new(dialogue, [at], [.. verdict.Reasons.Select(reason => ReasonNames.Of(reason.Kind))], string.Join("; ", verdict.Reasons.Select(reason => reason.Evidence)));
        }
        return new(dialogue, [], []);
    }

    private async Task<Verdict> JudgeAsync(Stage stage, Dialogue dialogue, DialogueTurn turn, CancellationToken cancel)
    {
        var verdict = stage.Judge(null, null, answerer?.LanguageOf(Request(stage)));
        if (verdict is not Verdict.Wait)
            return verdict;
        if (turn.Draft == "failed")
            return stage.Judge(null, "no draft", null);
        return stage.Judge(await DraftAsync(stage, dialogue, turn, cancel), null, null);
    }

    private async Task<Draft> DraftAsync(Stage stage, Dialogue dialogue, DialogueTurn turn, CancellationToken cancel)
    {
        if (turn.Confidence is { } confidence)
            return new($"Draft {stage.State.Messages.Length}", confidence, Draft.NoParts, dialogue.Language, []);
        return answerer is null
            ? throw new CommandException($"{dialogue.Id}: a turn has no \"confidence\": name the articles to draft from with --articles")
            : (await answerer.DraftAsync(Request(stage), cancel)).Bounded();
    }

    private static DraftRequest Request(Stage stage) => new(
        Key, stage.State.Messages[^1].Text, stage.State.Messages[..^1], stage.State.Language);

    /// <summary>One conversation, by events as the journal has them.</summary>
    private sealed class Stage
    {
        private readonly Rules _rules;
        private DateTimeOffset _now = Start;
        private Facts _facts;
        private int _parts;

        public Stage(Rules rules)
        {
            _rules = rules;
            _facts = new() { AsOf = Start, Open = true, Channel = "conversation", Assignee = new(rules.Seat.TeamId, null) };
            Take(new ConversationEvent.FactsChanged(_now, ConversationKind.Conversation, _facts));
            Take(new ConversationEvent.EpisodeStarted(_now, 1, _now));
        }

        public ConversationState State { get; private set; } = ConversationState.New(Key);

        public void Hears(DialogueTurn turn)
        {
            _now = _now.AddMinutes(1);
            _facts = _facts with
            {
                AsOf = _now,
                Channel = turn.Channel ?? _facts.Channel,
                Tags = turn.Tags is { } tags ? [.. tags] : _facts.Tags,
                Attributes = turn.Attributes ?? _facts.Attributes,
            };
            Take(new ConversationEvent.FactsChanged(_now, ConversationKind.Conversation, _facts));
            if (turn.Signal is { } signal)
                Take(new ConversationEvent.SignalReceived(_now, signal));
            Take(new ConversationEvent.MessageReceived(_now, Part(), turn.Text, _now, turn.Attachments, Road.Webhook, _now));
        }

        /// <summary>Said as the dialogue has it, instead of what she has said by herself.</summary>
        public void Says(string text, bool offer) => Deliver(offer ? WritePurpose.Offer : WritePurpose.Answer, text, null);

        public Verdict Judge(Draft? draft, string? failure, string? language)
        {
            var verdict = EscalationPolicy.Judge(State, draft, failure, _rules, _now, language);
            if (verdict is Verdict.Wait)
                return verdict;
            var turn = State.Waiting[^1].Id;
            Take(new ConversationEvent.Judged(_now, turn, draft, failure, verdict, _rules.Version, language, EscalationPolicy.FrustrationOf(State, _rules)));
            var phrases = _rules.Phrases.In(State.Language);
            var said = verdict.Match(_ => draft!.Text, _ => phrases.Declined, _ => phrases.Fallback, _ => phrases.Offer, _ => null, _ => null, _ => null, _ => (string?)null);
            if (said is not null)
                Deliver(verdict is Verdict.Offer ? WritePurpose.Offer : WritePurpose.Answer, said, turn);
            return verdict;
        }

        private void Deliver(WritePurpose purpose, string text, string? turn)
        {
            var write = new Write($"w{State.WritesPlanned + 1}", purpose, text, Turn: turn);
            Take(new ConversationEvent.WritePlanned(_now, write));
            Take(new ConversationEvent.WriteEnded(_now, write.Id, WriteEnd.Confirmed, Part(), ""));
        }

        private string Part() => (++_parts).ToString(CultureInfo.InvariantCulture);

        private void Take(ConversationEvent @event) => State = Conversation.Apply(State, @event);
    }
}
