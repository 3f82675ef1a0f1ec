namespace Claudia.Engine;

/// <summary>Waits that double: 1 s, 2 s, 4 s, ... up to the longest.</summary>
internal static class Backoff
{
    /// <param name="failures">How often it failed before, from 0.</param>
    public static TimeSpan Of(int failures, TimeSpan longest)
    {
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 20)));
        return doubled < longest ? doubled : longest;
    }
}
