namespace Claudia.Simulation;

/// <summary>How often what goes wrong, in thousandths, and how far.</summary>
internal sealed record Odds
{
    public int Crash { get; init; }
    public int Freeze { get; init; }
    public int AppendSlow { get; init; }
    public int AppendFails { get; init; }
    public int AppendLost { get; init; }
    public int JournalReadFails { get; init; }
    public int ReadFails { get; init; }
    public int ReadSlow { get; init; }
    public int ReadLags { get; init; }
    public int RequestLost { get; init; }
    public int AnswerLost { get; init; }
    public int Delayed { get; init; }
    public int Throttled { get; init; }
    public int FailsBefore { get; init; }
    public int FailsAfter { get; init; }

    /// <summary>Delayed beyond the settle window.</summary>
    public int Late { get; init; }
    public int WebhookLost { get; init; }
    public int WebhookTwice { get; init; }
    public int WebhookLate { get; init; }
    public int DraftSlow { get; init; }
    public int DraftFails { get; init; }

    /// <summary>Somebody acts at the very moment of a call.</summary>
    public int Moment { get; init; }

    /// <summary>How wrong a clock may be, in milliseconds either way.</summary>
    public int Skew { get; init; }

    /// <summary>The longest lag of a reading, in milliseconds.</summary>
    public int MostLag { get; init; } = 4000;

    public static readonly Odds None = new();

    public static readonly Odds Faults = new()
    {
        AppendSlow = 20,
        AppendFails = 15,
        AppendLost = 20,
        JournalReadFails = 10,
        ReadFails = 60,
        ReadSlow = 20,
        ReadLags = 150,
        RequestLost = 60,
        AnswerLost = 80,
        Delayed = 60,
        Throttled = 60,
        FailsBefore = 40,
        FailsAfter = 60,
        WebhookLost = 150,
        WebhookTwice = 100,
        WebhookLate = 100,
        DraftSlow = 20,
        DraftFails = 30,
        Skew = 2000,
    };

    /// <summary>Each kind of fault switched on or off by a coin: a schedule with few kinds goes deeper into each.</summary>
    public Odds Swarm(Dice dice)
    {
        var coin = dice.Roll(Site.Swarm, 0);
        int Maybe(int odds) => coin.Chooses(600) ? odds : 0;
        return this with
        {
            Crash = Maybe(Crash),
            Freeze = Maybe(Freeze),
            AppendSlow = Maybe(AppendSlow),
            AppendFails = Maybe(AppendFails),
            AppendLost = Maybe(AppendLost),
            JournalReadFails = Maybe(JournalReadFails),
            ReadFails = Maybe(ReadFails),
            ReadSlow = Maybe(ReadSlow),
            ReadLags = Maybe(ReadLags),
            RequestLost = Maybe(RequestLost),
            AnswerLost = Maybe(AnswerLost),
            Delayed = Maybe(Delayed),
            Throttled = Maybe(Throttled),
            FailsBefore = Maybe(FailsBefore),
            FailsAfter = Maybe(FailsAfter),
            WebhookLost = Maybe(WebhookLost),
            WebhookTwice = Maybe(WebhookTwice),
            WebhookLate = Maybe(WebhookLate),
            DraftSlow = Maybe(DraftSlow),
            DraftFails = Maybe(DraftFails),
            Skew = Maybe(Skew),
        };
    }
}
