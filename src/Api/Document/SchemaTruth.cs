using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Claudia.Api;

/// <summary>Makes the document say what the answers are: generated clients believe it.</summary>
internal static class SchemaTruth
{
    /// <summary>What is null is left out of answers, so it can't be required; a choice is a text.</summary>
    public static Task OfTypeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        foreach (var property in context.JsonTypeInfo.Properties.Where(CanBeNull))
            schema.Required?.Remove(property.Name);
        if (context.JsonTypeInfo.Type.IsEnum)
            schema.Type = JsonSchemaType.String;
        return Task.CompletedTask;
    }

    /// <summary>The names that a parameter can have.</summary>
    public static Task OfParametersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var described in context.Description.ParameterDescriptions)
        {
            var choice = (described.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttributes(typeof(ChoiceAttribute), inherit: false).Cast<ChoiceAttribute>().FirstOrDefault();
            if (choice is not null && operation.Parameters?.FirstOrDefault(it => it.Name == described.Name)?.Schema is OpenApiSchema schema)
                schema.Enum = [.. choice.Names.Select(name => (System.Text.Json.Nodes.JsonNode)name)];
        }

        return Task.CompletedTask;
    }

    private static bool CanBeNull(JsonPropertyInfo property) => property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null;
}
