namespace Claudia.Intercom;

/// <summary>Where Intercom hosts a workspace.</summary>
public enum Region
{
    Us = 1,
    Eu = 2,
    Au = 3,
}

internal static class Regions
{
    public static Region? Parse(string name) => name.Trim().ToUpperInvariant() switch
    {
        "US" => Region.Us,
        "EU" => Region.Eu,
        "AU" => Region.Au,
        _ => null,
    };

    public static Uri Address(Region region) => new(region switch
    {
        Region.Us => "https://api.intercom.io",
        Region.Eu => "https://api.eu.intercom.io",
        Region.Au => "https://api.au.intercom.io",
    });
}
