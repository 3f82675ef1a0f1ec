using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Claudia.Api;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(document =>
    {
        document.AddDocumentTransformer((it, _, _) =>
        {
            it.Info = new() { Title = "Claudia", Version = "v1", Description = "Takes what Intercom sends, shows every conversation's state, and takes operators' orders." };
            it.Components ??= new();
            it.Components.SecuritySchemes = Caller.All.ToDictionary(caller => caller.Name, caller => caller.Scheme);
            return Task.CompletedTask;
        });
        document.AddSchemaTransformer(SchemaTruth.OfTypeAsync);
        document.AddOperationTransformer(SchemaTruth.OfParametersAsync);
        document.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            var caller = metadata.OfType<Caller>().FirstOrDefault() ?? (metadata.OfType<IAuthorizeData>().Any() ? Caller.KeyHolder : null);
            if (caller is not null)
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(caller.Name, context.Document)] = [] }];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi();

    /// <summary>Says in the document how a route knows its caller.</summary>
    public static RouteHandlerBuilder From(this RouteHandlerBuilder route, Caller caller) => route.WithMetadata(caller);

    /// <summary>Says in the document what a route reads that takes any bytes: metadata of the framework's would turn other content types away.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, string description, string example) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = description,
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object }, Example = System.Text.Json.Nodes.JsonNode.Parse(example) },
                },
            };
            return Task.CompletedTask;
        });
}
