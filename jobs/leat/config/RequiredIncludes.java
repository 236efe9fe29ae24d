package leat.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseable;

/**
 * Makes an included file that is not there an error, which HOCON would pass over in silence.
 *
 * @param file the file that the user named, for the message
 */
record RequiredIncludes(String file) implements ConfigIncluder {
  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    ConfigParseable included = context.relativeTo(what);
    try {
      return included.parse(context.parseOptions().setAllowMissing(false));
    } catch (ConfigException.IO e) {
      throw new ConfigException.IO(
          ConfigOriginFactory.newFile(file),
          "included file \"" + what + "\": no such file beside the one that names it");
    }
  }
}
