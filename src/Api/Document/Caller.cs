using System.Collections.Immutable;
using Claudia.Intercom;
using Claudia.Silo;
using Microsoft.OpenApi;

namespace Claudia.Api;

/// <summary>Who calls a route, and how it proves that.</summary>
internal sealed record Caller(string Name, IOpenApiSecurityScheme Scheme)
{
    public static readonly Caller KeyHolder = new("apiKey", new OpenApiSecurityScheme
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "An API key. A viewer's may look, an operator's may act as well.",
    });

    public static readonly Caller Workflow = new("connectorSecret", new OpenApiSecurityScheme
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "The workspace's ConnectorSecret.",
    });

    public static readonly Caller Webhooks = new("webhookSignature", new OpenApiSecurityScheme
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = Signature.Header,
        Description = "sha1= and the HMAC-SHA1 of the body's bytes, with the app's client secret.",
    });

    public static readonly ImmutableArray<Caller> All = [KeyHolder, Workflow, Webhooks];
}
