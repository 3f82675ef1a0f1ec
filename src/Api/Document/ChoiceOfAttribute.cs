using System.Collections.Immutable;
using System.Text.Json;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>A parameter that is text, but must be one of these names.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal abstract class ChoiceAttribute : Attribute
{
    public abstract ImmutableArray<string> Names { get; }
}

/// <summary>The names of an enum, as <see cref="Choice"/> reads them.</summary>
internal sealed class ChoiceOfAttribute<T> : ChoiceAttribute
    where T : struct, Enum
{
    public override ImmutableArray<string> Names { get; } = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
