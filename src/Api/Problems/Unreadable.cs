using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace Claudia.Api;

/// <summary>Says what can't be read of a request, in its sender's words: the framework's are about C#.</summary>
internal static class Unreadable
{
    /// <summary>What the query's parameters must be, by the type that takes them.</summary>
    private static readonly Dictionary<Type, (string Expected, Func<string, bool> Fits)> Kinds = new()
    {
        [typeof(int)] = ("a whole number", text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)),
        [typeof(long)] = ("a whole number", text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)),
        [typeof(bool)] = ("true or false", text => bool.TryParse(text, out _)),
        [typeof(DateTimeOffset)] = ("a time such as 2026-01-31T12:00:00Z", text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
    };

    /// <summary>What was expected instead; the framework's words where it is neither body nor query.</summary>
    public static string Words(HttpContext context, BadHttpRequestException bad) => bad.InnerException is JsonException json
        ? Body(json.Path?.TrimStart('$', '.'))
        : Parameters(context).Select(parameter => Query(parameter, context.Request.Query)).FirstOrDefault(words => words is not null) ?? bad.Message;

    /// <summary>The one body that is read by a type.</summary>
    private static string Body(string? member)
    {
        const string example = $$"""a JSON object such as {"{{TransferRequest.Known}}":"level2"}.""";
        return member is { Length: > 0 } ? $"{Problems.Short(member)} can't be read: the body must be {example}" : $"The body can't be read: it must be {example}";
    }

    /// <summary>Of the route that could not be called: who handles an exception sees none any more.</summary>
    private static IReadOnlyList<IParameterBindingMetadata> Parameters(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];

    private static string? Query(IParameterBindingMetadata parameter, IQueryCollection query)
    {
        var type = parameter.ParameterInfo.ParameterType;
        if (!query.TryGetValue(parameter.Name, out var values) || !Kinds.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var kind))
            return null;
        var text = values.ToString();
        return kind.Fits(text) ? null : $"{parameter.Name} can't be \"{Problems.Short(text)}\": {kind.Expected} is expected.";
    }
}
