using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>
/// Judges a past conversation by other rules. What customers and teammates did is taken as it was; what the verdicts leave behind
/// (strikes, frustration, offers, spent rules) follows the other rules. After a transfer there is nothing to judge until the conversation came back.
/// </summary>
public static class Replaying
{
    /// <param name="events">The whole history, in order.</param>
    public static ReplayedConversation Of(ConversationKey key, IEnumerable<ConversationEvent> events, Rules rules)
    {
        var course = new Course(ConversationState.New(key), rules);
        foreach (var @event in events)
            course.Take(@event);
        return course.Result;
    }

    private sealed class Course(ConversationState start, Rules rules)
    {
        private readonly ImmutableArray<ReplayedTransfer>.Builder _before = ImmutableArray.CreateBuilder<ReplayedTransfer>();
        private readonly ImmutableArray<ReplayedTransfer>.Builder _after = ImmutableArray.CreateBuilder<ReplayedTransfer>();
        private ConversationState _past = start;
        private ConversationState _other = start;
        private VerdictCounts _verdictsBefore;
        private VerdictCounts _verdictsAfter;
        private int _turns;
        private int _undecided;

        // Whether the conversation has left Claudia in this episode, in fact and by the other rules; and whether its transfer is counted.
        private (bool Left, bool Counted) _fact;
        private (bool Left, bool Counted) _otherwise;

        public ReplayedConversation Result => new(_past.Key, _turns, _undecided, _before.ToImmutable(), _after.ToImmutable(), _verdictsBefore, _verdictsAfter);

        public void Take(ConversationEvent @event)
        {
            var other = Verdicted.Onto(_past, _other);
            switch (@event)
            {
                case ConversationEvent.Judged e:
                    _other = Judge(other, e);
                    break;
                case ConversationEvent.TransferDecided e:
                    Decided(e);
                    _other = other;
                    break;
                case ConversationEvent.EpisodeStarted:
                    (_fact, _otherwise) = (default, default);
                    _other = EventFold.Apply(other, @event);
                    break;
                default:
                    _other = EventFold.Apply(other, @event);
                    break;
            }
            _past = EventFold.Apply(_past, @event);
            if (@event is ConversationEvent.FactsChanged or ConversationEvent.SignalReceived or ConversationEvent.EpisodeStarted)
                Stand(@event.At);
        }

        private ConversationState Judge(ConversationState other, ConversationEvent.Judged e)
        {
            _turns += e.Turn is null ? 0 : 1;
            Count(e.Verdict, ref _verdictsBefore, _before, ref _fact);
            if (_otherwise.Left)
                return other;
            var turn = new Turn(other, e.Draft, e.Failure, rules.Escalation, e.Language);
            var verdict = EscalationPolicy.Judge(turn, e.At);
            if (verdict is Verdict.Wait && e.Turn is not null)
                _undecided++;
            return Follow(other, turn, verdict, e);
        }

        /// <summary>Rules about the conversation as a whole match without a message.</summary>
        private void Stand(DateTimeOffset at)
        {
            var other = Verdicted.Onto(_past, _other);
            if (_otherwise.Left || !other.Waiting.IsEmpty || !Judging.IsOpen(other))
                return;
            var turn = new Turn(other, null, null, rules.Escalation, null);
            if (EscalationPolicy.Judge(turn, at) is not Verdict.Wait and var verdict)
                _other = Follow(other, turn, verdict, new(at, null, null, null, verdict, rules.Version));
        }

        private ConversationState Follow(ConversationState other, Turn turn, Verdict verdict, ConversationEvent.Judged e)
        {
            Count(verdict, ref _verdictsAfter, _after, ref _otherwise);
            var judged = JudgedFold.Apply(other, e with { Verdict = verdict, Frustration = EscalationPolicy.FrustrationOf(turn) });
            return verdict switch
            {
                Verdict.Offer => judged with { Offered = true },
                Verdict.Transfer or Verdict.Hold => judged with { SpentRules = TransferFold.Spent(judged.SpentRules, verdict.Reasons) },
                _ => judged,
            };
        }

        /// <summary>What an operator asked for, or a failure made necessary, would have happened by any rules.</summary>
        private void Decided(ConversationEvent.TransferDecided e)
        {
            var foreseen = e.Reasons.All(reason => reason.Kind is not (ReasonKind.Operator or ReasonKind.ReplyFailed));
            if (!_fact.Left && !foreseen)
            {
                var transfer = new ReplayedTransfer(_turns, e.Destination, e.Reasons[0].Kind == ReasonKind.Operator ? "operator" : "reply-failed");
                _before.Add(transfer);
                if (!_otherwise.Counted)
                    _after.Add(transfer);
                _otherwise = (true, true);
            }
            _fact = (true, true);
        }

        private void Count(Verdict verdict, ref VerdictCounts counts, ImmutableArray<ReplayedTransfer>.Builder transfers, ref (bool Left, bool Counted) course)
        {
            counts = counts.With(verdict);
            var destination = (verdict as Verdict.Transfer)?.Destination ?? (verdict as Verdict.Hold)?.Destination;
            if (destination is not null && !course.Counted)
                transfers.Add(new(_turns, destination, verdict.Rule ?? ReplayedTransfer.RuleOf(verdict.Reasons)));
            course = (course.Left || verdict is Verdict.Transfer, course.Counted || destination is not null);
        }
    }

    /// <summary>The part of a state that verdicts make.</summary>
    private static class Verdicted
    {
        public static ConversationState Onto(ConversationState past, ConversationState other) => past with
        {
            Offered = other.Offered,
            OfferedDestination = other.OfferedDestination,
            Strikes = other.Strikes,
            Courtesies = other.Courtesies,
            SamplesBefore = other.SamplesBefore,
            Confidence = other.Confidence,
            Frustration = other.Frustration,
            Held = other.Held,
            SpentRules = other.SpentRules,
        };
    }
}
