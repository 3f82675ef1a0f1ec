using System.Collections.Immutable;
using System.Globalization;

namespace Claudia.Engine;

/// <summary>What is judged: the messages that wait, the draft for them, and what came before. What it takes to find out is found out once, and only when asked.</summary>
/// <param name="language">The messages' language, where no draft tells.</param>
internal sealed class Turn(ConversationState state, Draft? draft, string? failure, EscalationRules rules, string? language)
{
    private readonly Lazy<ImmutableArray<Message>> _waiting = new(() => Find(state), isThreadSafe: false);
    private ImmutableArray<FrustrationSample>? _frustration;
    private ImmutableArray<ImmutableArray<string>>? _words;

    public ConversationState State => state;

    public Draft? Draft => draft;

    /// <summary>Why there will be no draft; null while one may come.</summary>
    public string? Failure => failure;

    public EscalationRules Rules => rules;

    /// <summary>True while a draft can still tell more.</summary>
    public bool MayBeDrafted => draft is null && failure is null && !state.Waiting.IsEmpty;

    public string? Language => draft?.Language ?? language ?? (MayBeDrafted ? null : state.Language);

    public int Attachments => Waiting.Sum(message => message.Attachments);

    /// <summary>The frustration of the messages that wait, one sample for each that shows any.</summary>
    public ImmutableArray<FrustrationSample> Frustration => _frustration ??= [.. Waiting
        .Select(message => (message.Id, Hit: Engine.Frustration.Of(message.Text)))
        .Where(it => it.Hit.Points > 0)
        .Select(it => new FrustrationSample(it.Id, it.Hit.Points, it.Hit.Evidence))];

    /// <summary>Points of the episode so far, these messages included.</summary>
    public int Points => FrustrationSample.Add(state.Frustration, Frustration).Sum(sample => sample.Points);

    private ImmutableArray<Message> Waiting => _waiting.Value;

    public string? AsksForPerson() => Waiting.Select(message => PersonRequest.Find(message.Text, rules.PersonPhrases)).FirstOrDefault(words => words is not null);

    public string? AcceptsOffer() => state.Offered ? Waiting.Select(message => message.Text).FirstOrDefault(YesNo.IsYes) : null;

    /// <summary>Only where nothing else waits: a question beside it wants its answer.</summary>
    public string? DeclinesOffer() => (state.Offered || state.Held is not null) && Waiting is [var only] && YesNo.IsNo(only.Text) ? only.Text : null;

    /// <summary>Why nothing should be said; null when a person may wait for an answer.</summary>
    public Reason? IsForNobody()
    {
        // Who asks for a person again and again is one, and an automatic reply may well speak of the team that will answer.
        if ((Machines.Cue(Waiting, state.Facts.Channel) ?? (AsksForPerson() is null ? Machines.Echo(state.Messages, Waiting) : null)) is { } cue)
            return Reason.Of(ReasonKind.Machine, ("words", cue));
        return draft is { IsCourtesy: true } && state.Courtesies >= Machines.MostCourtesies
            ? Reason.Of(ReasonKind.NothingNew, ("count", state.Courtesies.ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    public bool Says(string phrase)
    {
        var wanted = Words.Of(phrase);
        _words ??= [.. Waiting.Select(message => Words.Of(message.Text))];
        return !wanted.IsEmpty && _words.Value.Any(words => words.AsSpan().IndexOf(wanted.AsSpan()) >= 0);
    }

    /// <param name="limit">Null for the workspace's.</param>
    public bool IsBelow(double? limit) => draft!.Text.Length == 0 || !(draft.Confidence >= (limit ?? rules.MinimumConfidence));

    /// <summary>The draft's confidence against a limit, as evidence.</summary>
    public Reason Measured(ReasonKind kind, double? limit = null)
    {
        (string, string)[] data =
        [
            ("confidence", Number(draft!.Confidence)),
            ("limit", Number(limit ?? rules.MinimumConfidence)),
            ("strike", (state.Strikes + 1).ToString(CultureInfo.InvariantCulture)),
            ("strikes", rules.Strikes.ToString(CultureInfo.InvariantCulture)),
        ];
        return Reason.Of(kind, draft.Articles.IsEmpty ? data : [.. data, ("article", draft.Articles[0].Title)]);
    }

    public Reason Expertise() => draft!.Articles.IsEmpty
        ? Reason.Of(ReasonKind.Expertise)
        : Reason.Of(ReasonKind.Expertise, ("article", draft.Articles[0].Title));

    public Finding Falls()
    {
        if (rules.Falling is not { } falling || ConfidenceTrend.Of(state, draft!.Confidence, falling.Over) is not { } slope || slope > -falling.Slope)
            return Finding.No;
        return Finding.Yes(Reason.Of(ReasonKind.FallingConfidence, ("slope", Number(-slope)), ("limit", Number(falling.Slope)), ("confidence", Number(draft.Confidence))));
    }

    public Finding Repeats() => rules.Repetition is { } similarity
        ? Repetition.Find(state, Waiting, draft!, similarity)
        : Finding.No;

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static ImmutableArray<Message> Find(ConversationState state)
    {
        if (state.Waiting.IsEmpty)
            return [];
        return [.. state.Messages.Where(message => message.Speaker == Speaker.Customer && state.Waiting.Any(mark => mark.Id == message.Id))];
    }
}
