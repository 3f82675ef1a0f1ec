namespace Claudia.Browser.Tests.Fixtures;

/// <summary>A fact that needs a browser, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null)
            Skip = Chromium.Missing;
    }
}
