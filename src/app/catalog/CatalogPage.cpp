#include "app/catalog/CatalogPage.h"
