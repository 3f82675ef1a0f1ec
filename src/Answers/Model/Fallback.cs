namespace Claudia.Answers;

/// <summary>Why the articles' own draft is used instead of the model's reply.</summary>
internal enum Fallback
{
    /// <summary>It took too long.</summary>
    Timeout = 1,

    /// <summary>A 4xx: the key, the model's name, the request.</summary>
    Refused = 2,

    /// <summary>429.</summary>
    Throttled = 3,

    /// <summary>A 5xx, or a redirection.</summary>
    Unavailable = 4,

    /// <summary>No connection, or one that broke.</summary>
    Broken = 5,

    /// <summary>It failed again and again, and is left alone for a while.</summary>
    Paused = 6,

    /// <summary>The day's requests or tokens are used up.</summary>
    Budget = 7,

    /// <summary>No JSON, or not of the schema.</summary>
    Garbled = 8,

    /// <summary>The API's own filter declined to answer.</summary>
    Declined = 9,

    /// <summary>A reply without words.</summary>
    Empty = 10,

    /// <summary>A question or a reply beyond its limit.</summary>
    TooLong = 11,

    /// <summary>An article is cited that was not sent.</summary>
    UnknownArticle = 12,

    /// <summary>The reply holds words of the instructions, the key, or what looks like either encoded.</summary>
    Leak = 13,

    /// <summary>An address that stands neither in the articles nor in the question.</summary>
    Address = 14,

    /// <summary>HTML, links in Markdown, or JSON.</summary>
    Markup = 15,

    /// <summary>A number that no article has, and that is no reference of the customer's.</summary>
    Number = 16,

    /// <summary>Another language than the customer's.</summary>
    Language = 17,

    /// <summary>Anything else.</summary>
    Fault = 18,

    /// <summary>Enough requests are under way.</summary>
    Busy = 19,
}
