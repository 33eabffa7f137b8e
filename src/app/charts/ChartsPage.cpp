#include "app/charts/ChartsPage.h"
