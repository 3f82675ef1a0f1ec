namespace Claudia.Load;

/// <summary>What a customer can want.</summary>
/// <param name="Answer">Words that only the article about it has; null where a person is asked for.</param>
internal sealed record Wish(string Text, string? Answer = null)
{
    public static readonly IReadOnlyList<Wish> Questions =
    [
        new("Where can I download my invoice?", "Billing › Invoices"),
        new("How do I track my package?", "LUM-"),
        new("I forgot my password", "Forgot my password"),
        new("Where is the nearest pick-up point?", "Lumen points"),
        new("Can I pay in instalments?", "Boleto"),
        new("How should I pack my item?", "bubble wrap"),
        new("Do you deliver on Saturdays?", "working days"),
    ];

    public static readonly IReadOnlyList<Wish> Persons =
    [
        new("I would like to talk to a person, please."),
        new("Can I speak to someone from your team?"),
        new("I want a human agent."),
        new("Quero falar com um atendente, por favor."),
        new("Quiero hablar con una persona, por favor."),
    ];
}
