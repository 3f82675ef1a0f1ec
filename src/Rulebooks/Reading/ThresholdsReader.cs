using Claudia.Engine;

namespace Claudia.Rulebooks;

/// <summary>Reads <c>thresholds</c>.</summary>
internal static class ThresholdsReader
{
    public static readonly string[] Names = ["confidence", "strikes", "frustration", "repetition", "falling-confidence"];
    public static readonly string[] FallingNames = ["over", "slope"];

    public static EscalationRules Read(Section? section)
    {
        var usual = new EscalationRules();
        if (section is null)
            return usual;
        section.Only(Names);
        return usual with
        {
            MinimumConfidence = section.Number("confidence", 0, 1) ?? usual.MinimumConfidence,
            Strikes = section.Whole("strikes", 1, 20) ?? usual.Strikes,
            FrustrationLimit = section.IsOff("frustration") ? null : section.Whole("frustration", 1, 100) ?? usual.FrustrationLimit,
            Repetition = section.IsOff("repetition") ? null : section.Number("repetition", 0.1, 1) ?? usual.Repetition,
            Falling = section.IsOff("falling-confidence") ? null : Falling(section.Map("falling-confidence"), new()),
        };
    }

    private static FallingConfidence Falling(Section? section, FallingConfidence usual) => section is null
        ? usual
        : new(section.Only(FallingNames).Whole("over", 3, 20) ?? usual.Over, section.Number("slope", 0.01, 1) ?? usual.Slope);
}
