using Claudia.Grains;

namespace Claudia.Api;

/// <summary>The limits of lists.</summary>
internal static class Paging
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 200;

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
