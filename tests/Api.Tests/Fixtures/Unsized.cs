namespace Claudia.Api.Tests;

/// <summary>Bytes that don't say how many they are, so that they are sent in chunks.</summary>
internal sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
