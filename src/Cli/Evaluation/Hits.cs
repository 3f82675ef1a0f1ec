namespace Claudia.Cli;

/// <summary>How often a yes or no was right. What nothing can be said about is NaN, and printed as such.</summary>
internal sealed record Hits(int Found, int FalseAlarms, int Missed, int Passed)
{
    public int All => Found + FalseAlarms + Missed + Passed;

    public double Precision => (double)Found / (Found + FalseAlarms);

    public double Recall => (double)Found / (Found + Missed);

    public double F1 => 2.0 * Found / ((2.0 * Found) + FalseAlarms + Missed);

    public static Hits Of(IReadOnlyCollection<(bool Is, bool Judged)> rows) => new(
        rows.Count(row => row is (true, true)),
        rows.Count(row => row is (false, true)),
        rows.Count(row => row is (true, false)),
        rows.Count(row => row is (false, false)));
}
