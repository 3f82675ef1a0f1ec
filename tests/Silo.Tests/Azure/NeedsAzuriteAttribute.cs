using Claudia.Fakes;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

/// <summary>The tests of the class start Azure Storage's emulator.</summary>
internal sealed class NeedsAzuriteAttribute : NeedsAttribute
{
    public override string? Missing => AzuriteServer.Missing;
}
