namespace Claudia.Intercom.Tests;

public sealed class SignatureTests
{
    // Of "what do ya want for nothing?" with the key "Jefe": RFC 2202, test case 2.
    private const string Known = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

    [Theory]
    [InlineData(Known, true)]
    [InlineData("sha1=EFFCDF6AE5EB2FA2D27416D5F184DF9C259A7C79", true)]
    [InlineData("SHA1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", true)]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78", false)]
    [InlineData("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", false)]
    [InlineData("sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", false)]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7", false)]
    [InlineData("sha1=zffcdf6ae5eb2fa2d27416d5f184df9c259a7c79", false)]
    [InlineData("sha1=", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Header_AgainstAKnownBody_Matches(string? header, bool matches) =>
        Assert.Equal(matches, Signature.Matches("what do ya want for nothing?"u8, header, "Jefe"));

    [Fact]
    public void EmptySecret_MatchesNothing() =>
        Assert.False(Signature.Matches("body"u8, Signature.Of("body"u8, ""), ""));

    [Fact]
    public void OneChangedByte_DoesNotMatch()
    {
        var body = Fixture.Read("user-created");
        var header = Signature.Of(body, "secret");
        Assert.True(Signature.Matches(body, header, "secret"));
        body[^2] ^= 1;
        Assert.False(Signature.Matches(body, header, "secret"));
    }
}
