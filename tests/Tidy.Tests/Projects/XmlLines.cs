using System.Xml;
using System.Xml.Linq;

namespace Claudia.Tidy.Tests.Projects;

internal static class XmlLines
{
    /// <summary>The element's line, from 1.</summary>
    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;
}
