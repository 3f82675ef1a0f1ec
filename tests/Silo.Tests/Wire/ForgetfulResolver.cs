using Orleans.Serialization.TypeSystem;

namespace Claudia.Silo.Tests;

/// <summary>Finds all types but one, as a process of another version does.</summary>
// The container makes it.
#pragma warning disable CA1812
internal sealed class ForgetfulResolver : TypeResolver
#pragma warning restore CA1812
{
    private readonly CachedTypeResolver _all = new();

    public override Type ResolveType(string name) => TryResolveType(name, out var type) ? type : throw new TypeLoadException(name);

    public override bool TryResolveType(string name, out Type type)
    {
        type = null!;
        return !name.Contains(nameof(UnknownElsewhereException), StringComparison.Ordinal) && _all.TryResolveType(name, out type);
    }
}
