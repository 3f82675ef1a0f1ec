using System.Diagnostics;

namespace Claudia.Intercom;

/// <summary>What a reading by the client gave.</summary>
public abstract record ApiResult<T>
{
    private ApiResult()
    {
    }

    public sealed record Got(T Value) : ApiResult<T>;

    /// <summary>Intercom itself says that there is no such thing.</summary>
    public sealed record Missing(string Code, string Message) : ApiResult<T>;

    /// <summary>Intercom will not: the token, the permissions, or what was asked.</summary>
    public sealed record Refused(int Status, string Code, string Message) : ApiResult<T>;

    /// <summary>No usable answer: try again later.</summary>
    public sealed record Failed(string Reason) : ApiResult<T>;

    public TResult Match<TResult>(
        Func<Got, TResult> got,
        Func<Missing, TResult> missing,
        Func<Refused, TResult> refused,
        Func<Failed, TResult> failed) => this switch
        {
            Got it => got(it),
            Missing it => missing(it),
            Refused it => refused(it),
            Failed it => failed(it),
            _ => throw new UnreachableException(),
        };
}
