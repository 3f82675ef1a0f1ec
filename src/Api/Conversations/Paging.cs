using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>The limits of lists.</summary>
internal static class Paging
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 200;

    public const string OfWorkspace = "Only those of this workspace, by its name in the settings.";
    public const string After = "The next of the page before, to go on after it.";
    public const string AtMost = "So many at most.";

    /// <summary>A filter by a workspace that is none: an empty list would hide the slip.</summary>
    public static IResult? Objection(this Workspaces workspaces, string? name) => name is null || workspaces.Find(name) is not null
        ? null
        : Problems.Malformed($"workspace must be one of {string.Join(", ", workspaces.All.Select(it => it.Name).Order(StringComparer.Ordinal))}.");

    /// <summary>The page, or what is wrong with what was asked.</summary>
    public static async Task<IResult> PageAsync<T>(int limit, Func<Task<Page<T>>> read)
    {
        if (limit is < 1 or > MostLimit)
            return Problems.Malformed($"limit must be a number from 1 to {MostLimit}.");
        try
        {
            return TypedResults.Ok(await read());
        }
        catch (ArgumentException)
        {
            return Problems.Malformed("cursor must be the next of an earlier page of this list.");
        }
    }
}
