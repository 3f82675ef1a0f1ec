using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>One REST call on its way through the pipeline to its answer.</summary>
internal sealed class RestCall(HttpContext context, RestBody body)
{
    public RestBody Body => body;
    public ApiVersion Version { get; set; } = ApiVersion.Newest;

    /// <summary>Set by a fault: reads answer as before the last write.</summary>
    public bool Stale { get; set; }

    public RestAnswer? Answer { get; set; }

    /// <summary>The id in the path.</summary>
    public string Id => context.Request.RouteValues["id"] as string ?? "";

    /// <summary>The second id in the path: a tag's.</summary>
    public string TagId => context.Request.RouteValues["tag"] as string ?? "";

    public Dialect Dialect => Dialect.Rest(Version, context.Request.Query["display_as"] == "plaintext");

    public static RestCall Of(HttpContext context) =>
        context.Features.Get<RestCall>() ?? throw new InvalidOperationException("Not a REST call.");

    public Conversation? Read(Change change, string id) => Stale ? change.FindStale(id) : change.Find(id);
}
